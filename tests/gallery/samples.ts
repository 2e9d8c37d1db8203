import { localeOf } from '../../src/shared/locale.ts';

/** What the parts say in the gallery. */
export type Samples = {
  readonly save: string;
  readonly cancel: string;
  readonly remove: string;
  readonly name: string;
  readonly hint: string;
  readonly filled: string;
  readonly description: string;
  readonly wrong: string;
  readonly service: string;
  readonly shortService: string;
  readonly detail: string;
  readonly unit: string;
  readonly person: string;
  readonly client: string;
  readonly room: string;
  readonly notes: string;
  readonly option: string;
  readonly question: string;
  readonly sentence: string;
  readonly progress: string;
  readonly tabs: readonly [string, string, string];
  readonly late: string;
};

const english: Samples = {
  save: 'Save changes',
  cancel: 'Cancel',
  remove: 'Remove',
  name: 'Name',
  hint: 'As clients know it',
  filled: 'Highlights and cut',
  description: 'Shown on the calendar',
  wrong: 'Type a name.',
  service: 'Highlights and cut',
  shortService: 'Fringe',
  detail: '90 min',
  unit: 'min',
  person: 'Anna Miller',
  client: 'Grace Whitfield',
  room: 'Chair 2',
  notes: 'Comes with a child.\nParks behind the house.',
  option: 'Asks for a deposit',
  question: 'Remove this service?',
  sentence: 'Anna Miller is booked from 10:00 to 11:30.',
  progress: '2,000 of 9,000 entries',
  tabs: ['People', 'Services', 'Opening hours'],
  late: '12 min',
};

/** Long words, each as a salon might well write it. The desk does not speak German; what is typed into it may be. */
const german: Samples = {
  save: 'Öffnungszeitenänderungen übernehmen',
  cancel: 'Terminverschiebung abbrechen',
  remove: 'Behandlungsraum entfernen',
  name: 'Bezeichnung der Dauerwellenbehandlung',
  hint: 'Benachrichtigungseinstellungen',
  filled: 'Haarverlängerungsvorbesprechung',
  description: 'Wird in der Terminübersicht und auf Auftragsbestätigungen gezeigt',
  wrong: 'Geben Sie eine Behandlungsbezeichnung ein, die noch nicht vergeben ist.',
  service: 'Augenbrauenlaminierung mit Wimpernverlängerung',
  shortService: 'Ponyschnitt',
  detail: '90 Minuten',
  unit: 'Minuten',
  person: 'Alexandra Freifrau von Hohenlohe-Waldenburg',
  client: 'Friederike Oberbürgermeister-Schmidtlein',
  room: 'Behandlungsraum Erdgeschoss',
  notes: 'Unverträglichkeitsbescheinigung liegt vor.\nHaarfärbemittelüberempfindlichkeit.',
  option: 'Anzahlungsverpflichtung bei Erstbehandlungen',
  question: 'Diese Dienstleistungsbezeichnung entfernen?',
  sentence: 'Alexandra Freifrau von Hohenlohe-Waldenburg ist wegen Behandlungsraumreinigung nicht verfügbar.',
  progress: '2.000 von 9.000 Verlaufseinträgen',
  tabs: ['Mitarbeiterinnen', 'Dienstleistungen', 'Geschäftsöffnungszeiten'],
  late: '12 Min.',
};

const turkish: Samples = {
  save: 'Değişiklikleri kaydet',
  cancel: 'Randevuyu ertelemekten vazgeç',
  remove: 'Değerlendirmelerden kaldır',
  name: 'Hizmetin müşterilerimizce bilinen adı',
  hint: 'Müşterilerinizin tanıdığı adıyla',
  filled: 'Kaynak saç değerlendirmesi',
  description: 'Takvimde ve yazdırılan bilgilendirmelerde gösterilir',
  wrong: 'Daha önce kullanılmamış bir hizmet adı yazın; bu ad değiştirilemeyecekler arasında.',
  service: 'Kaş laminasyonu ve ipek kirpik uygulaması',
  shortService: 'Kâkül',
  detail: '90 dakika',
  unit: 'dakika',
  person: 'Şebnem Büyükçekmeceli Karaosmanoğlu',
  client: 'Gülşah Çekoslovakyalılaştıramadıklarımızdanoğlu',
  room: 'Bakım odası, giriş katı',
  notes: 'Boya duyarlılığı var.\nÇocuğuyla birlikte gelecekmiş.',
  option: 'İlk gelişte kapora alınması zorunludur',
  question: 'Bu hizmet kaldırılsın mı?',
  sentence: 'Şebnem Büyükçekmeceli Karaosmanoğlu 10.00–11.30 arasında değerlendirilemeyecek durumda.',
  progress: '9.000 kaydın 2.000’i denetlendi',
  tabs: ['Çalışanlarımız', 'Hizmetlerimiz', 'Çalışma saatlerimiz'],
  late: '12 dk.',
};

/** What the gallery can be written in, by the name in its address (`?words=de`): words, and how dates and numbers are written. */
export const languagesOfGallery = {
  en: { samples: english, locale: localeOf({ language: 'en', region: 'GB' }) },
  tr: { samples: turkish, locale: localeOf({ language: 'tr', region: 'TR' }) },
  de: { samples: german, locale: localeOf({ language: 'en', region: 'DE' }) },
};
