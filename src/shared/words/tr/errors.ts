import type { DeskErrorOf } from '../../contract/errors.ts';
import type { Entity } from '../../domain/history.ts';
import { type ErrorWords, firstReasonsInWords } from '../error-words.ts';
import { booking } from './booking.ts';
import { frame } from './frame.ts';

const missing: Readonly<Record<DeskErrorOf<'not_found'>['entity'], string>> = {
  method: 'yöntem',
  salon: 'salon',
  staff: 'kişi',
  service: 'hizmet',
  resource_kind: 'oda veya cihaz türü',
  resource: 'oda veya cihaz',
  client: 'müşteri',
  booking: 'randevu',
  visit: 'ziyaret',
  series: 'randevu dizisi',
  schedule: 'çalışma programı',
  override: 'tek gün ayarı',
  time_off: 'izin',
  closure: 'kapalı gün',
  waitlist_entry: 'bekleyen müşteri',
  job: 'iş',
};

const named: Readonly<Record<Entity, string>> = {
  salon: 'Salon',
  staff: 'Kişi',
  service: 'Hizmet',
  resource_kind: 'Oda veya cihaz türü',
  resource: 'Oda veya cihaz',
  availability: 'Haftalık saatler',
  schedule: 'Çalışma programı',
  override: 'O günün saatleri',
  time_off: 'İzin',
  closure: 'Kapalı gün',
  client: 'Müşteri',
  booking: 'Randevulardan biri',
  waitlist_entry: 'Bekleme listesindeki kayıt',
};

export const damages: Readonly<Record<DeskErrorOf<'damaged'>['damage'], string>> = {
  structure: 'sayfaları birbirine uymuyor',
  references: 'bir kayıt, var olmayan bir kaydı gösteriyor',
  overlaps: 'aynı kişinin randevuları çakışıyor',
  holds: 'boş tutulan zamanlar randevularla uyuşmuyor',
  tables: 'bir tablo eksik ya da değiştirilmiş',
  guards: 'koruyucu kurallarından biri eksik ya da değiştirilmiş',
  history: 'geçmişi olması gereken yerde bitmiyor',
};

const returned = { undo: 'geri alınamıyor', redo: 'yinelenemiyor' };
const noLonger = { undo: 'artık geri alınamaz', redo: 'artık yinelenemez' };
const stillPossible = {
  undo: 'bundan önce yapılanlar hâlâ geri alınabilir',
  redo: 'bundan önce geri alınanlar hâlâ yinelenebilir',
};

const unchanged = 'Hiçbir şey değiştirilmedi.';

export const errors: ErrorWords = {
  refusals: {
    booking_rejected: ({ returning }, _, reasons) =>
      returning ? `Bu işlem ${returned[returning]}. ${unchanged} ${reasons.join(' ')}` : reasons.join(' '),
    bookings_rejected: ({ returning }, { number }, reasons) => {
      if (reasons.length === 0)
        return returning
          ? `Bir randevunun döneceği saat az önce başka bir randevuyla doldu. ${unchanged}`
          : `Bu saatlerden biri az önce başka bir randevuyla doldu. ${unchanged}`;
      const lines = firstReasonsInWords(reasons, (count) => `Ayrıca ${number(count)} neden daha var.`);
      return `${returning ? `Bu işlem ${returned[returning]}. ` : ''}${unchanged} ${lines}`;
    },
    stranded: ({ stranded }, { plural }) => {
      const count = plural(stranded.length, { one: 'Bir', other: '#' });
      return `${count} randevu artık yerine uymayacak ve ne olacağına henüz karar verilmedi. ${unchanged}`;
    },
    in_use: ({ entity }) =>
      `Bir randevu ya da başka bir kayıt bu kaydı kullanıyor (${missing[entity]}); bu yüzden kayıt kalıyor. ${unchanged} Bundan önce yapılanlar hâlâ geri alınabilir.`,
    // The issues are worded already, as all reasons are.
    invalid_input: (_error, _formats, [first]) =>
      `Gönderilen anlaşılamadı${first === undefined ? '' : ` (${first})`}. ${unchanged}`,
    illegal_transition: ({ from, to }) =>
      `Bir randevunun durumu doğrudan “${booking.statuses[from]}” iken “${booking.statuses[to]}” yapılamaz. ${unchanged}`,
    unauthenticated: () =>
      'Bu sayfanın resepsiyon programı için anahtarı yok. Programın açılırken gösterdiği adresi açın.',
    manager_required: () => `Bunu yalnızca yönetici yapabilir. ${unchanged}`,
    forbidden: ({ because }) =>
      because === 'foreign_host'
        ? 'Program yalnızca bu bilgisayardaki kendi adresinden yanıt verir.'
        : 'Program yalnızca kendi sayfalarına yanıt verir.',
    not_found: ({ entity }) => `Böyle bir kayıt yok (${missing[entity]}). ${unchanged}`,
    stale_version: ({ returning }) => {
      if (!returning)
        return 'Bu kayıt bu arada değiştirildi. Hiçbir şey kaydedilmedi; şimdiki haline bakıp yeniden deneyin.';
      const { direction, entity } = returning;
      return `${named[entity]} o zamandan beri değişti; bu yüzden bu işlem ${noLonger[direction]}. ${unchanged} Ama ${stillPossible[direction]}.`;
    },
    erased: ({ returning }) =>
      returning
        ? `Bu müşterinin kişisel verileri silindi; bu yüzden bu işlem ${noLonger[returning]}. ${unchanged} Ama ${stillPossible[returning]}.`
        : `Bu müşterinin kişisel verileri silindi. ${unchanged}`,
    duplicate_id: () => `Bu kimlik, içeriği farklı bir kayda ait. ${unchanged}`,
    method_not_allowed: () => 'Bu adres o HTTP yöntemine yanıt vermiyor.',
    payload_too_large: ({ limitBytes }, { number }) =>
      `Bir çağrı en fazla ${number(limitBytes / 1024 / 1024)} MiB olabilir.`,
    unreachable: () =>
      'Veritabanına ulaşılamıyor. Hiçbir şey değiştirilmedi. Bulunduğu diski denetleyin, sonra yeniden deneyin.',
    unconfirmed: () =>
      'Disk, bunun kaydedilip kaydedilmediğini bildirmedi. Yeniden denemeden önce şimdiki hâline bakın ve diski denetleyin.',
    busy: () =>
      'Başka bir program veritabanına yazıyor. Hiçbir şey değiştirilmedi. Biraz sonra yeniden deneyin ya da o programı kapatın.',
    disk_full: () => 'Disk dolu. Hiçbir şey değiştirilmedi. Yer açın, sonra yeniden deneyin.',
    read_only: () =>
      'Veritabanına yazılamıyor. Hiçbir şey değiştirilmedi. Dosyasına ve klasörüne yazma izni verin, sonra yeniden deneyin.',
    damaged: ({ damage }) =>
      `Veritabanı bozulmuş: ${damages[damage]}. Hiçbir şey kaydedilmedi ve dosya olduğu gibi bırakıldı. Dosyanın bir kopyasını saklayın ve son sağlam yedeği açın; ekrandakiler hâlâ okunabilir.`,
    unknown_time_zone: ({ timeZone }) => frame.unknownTimeZone(timeZone),
    internal: ({ reference }) =>
      `Programın içinde bir şeyler ters gitti. Daha önce kaydedilenler güvende. Ayrıntılar günlükte şu numarayla duruyor: ${reference}.`,
  },
  complaints: {
    not_an_id: () => 'bir UUID olmalı',
    not_an_instant: () =>
      'Z ya da saat farkı içeren bir tarih ve saat olmalı, örneğin 2026-03-02T09:00:00+03:00',
    not_a_date: () => 'takvimde var olan bir tarih olmalı, örneğin 2026-03-02',
    not_a_wall_time: () => '00:00 ile 24:00 arasında bir saat olmalı, örneğin 09:30',
    not_a_time_zone: () => 'bu bilgisayarın bildiği bir saat dilimi olmalı, örneğin Europe/Istanbul',
    not_a_locale: () => 'programın konuştuğu bir dil ve bölgesi olmalı, örneğin tr-TR',
    not_a_color: () => 'paletten bir renk adı ya da #rrggbb olmalı',
    not_printable: () => 'görünür bir metin olmalı',
    blank: () => 'boş olmamalı',
    year_out_of_range: () => '1980 ile 2899 yılları arasında olmalı',
    leads_beyond_last_year: () => '2899 yılından sonrasına uzanmamalı',
    ends_before_start: () => 'başladıktan sonra bitmeli',
    until_before_first: () => 'ilk tarihten önce olmamalı',
    count_or_until: () => 'count yoksa verilmeli, count varsa verilmemeli',
    named_twice: () => 'her birini yalnızca bir kez anmalı',
    shared_id: () => 'ortak bir kimlik taşımamalı',
    not_moving: () => 'taşınan randevulardan olmalı',
    not_of_series: () => 'dizinin tarihlerinden olmalı',
    not_cancelled: () => 'yalnızca bir iptal için söylenebilir',
    other_salon: () => 'önceki bölümlerle aynı salona ait değil',
    not_of_salon: () => 'bu salonun bir hizmeti değil',
    staff_not_of_salon: () => 'bu salonda çalışan biri değil',
    other_client: () => 'başka bir müşteri için bekliyor',
    processing_too_long: () => 'randevudan sonra başlamalı, randevu bitmeden sona ermeli',
    beyond_last_week: () => 'dönen haftalardan birinde olmalıdır',
    another_schedule_begins: () => 'bu kişinin başka bir programının başladığı tarihtir',
    block_too_long: () => 'hazırlanma ve toparlanma süreleriyle birlikte 24 saati aşmamalı',
    not_json: () => 'çağrının gövdesi UTF-8 ile yazılmış JSON olmalı',
    not_http: () => 'düzgün bir HTTP isteği değil',
    not_after: ({ field }) => `şu değerden sonra olmalı: ${field}`,
    after: ({ field }) => `şu değerden sonra olmamalı: ${field}`,
    before: ({ field }) => `şu değerden önce olmamalı: ${field}`,
    too_many_days: ({ max }) => `en fazla ${max - 1} gün sonra olmalı`,
    too_many_dates: ({ max }) => `${max} tarihten fazlasına yol açmamalı`,
    overlaps_window: ({ startTime, endTime }) => `aynı günün ${startTime}–${endTime} aralığıyla çakışıyor`,
  },
};
