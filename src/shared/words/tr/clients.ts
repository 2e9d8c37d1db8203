import type { Words } from '../shape.ts';

export const clients: Words['clients'] = {
  title: 'Müşteriler',
  search: 'Ad veya telefon',
  searchLabel: 'Müşteri ara',
  add: 'Yeni müşteri',
  list: 'Müşteriler',
  found: (count, { plural }) => plural(count, { other: '# müşteri' }),
  foundAtLeast: (count, { number }) =>
    `İlk ${number(count)} müşteri gösteriliyor. Daraltmak için yazmaya devam edin.`,
  none: {
    title: 'Henüz müşteri yok',
    explanation:
      'Müşteriler randevu verdikçe kendiliğinden eklenir: randevuya yeni bir ad yazıp Enter’a basın. Ya da buradan ekleyin.',
  },
  noneFound: {
    title: (query) => `“${query}” adında kimse yok`,
    titleOfNumber: (number) => `“${number}” numarasıyla kayıtlı kimse yok`,
    explanation: 'Adın veya telefonun bir bölümünü arayın ya da bu müşteriyi ekleyin.',
    create: (name) => `“${name}” ekle`,
    createWithNumber: 'Bu numarayla müşteri ekle',
  },
  choose: {
    title: 'Bir müşteri seçin',
    explanation: 'Ziyaretleri, telefonu ve notları burada görünür.',
  },
  fields: {
    name: 'Ad',
    phone: 'Telefon',
    email: 'E-posta',
    notes: 'Notlar',
    notesHint: 'Alerjiler, boya formülleri, sevdikleri',
  },
  create: {
    title: 'Yeni müşteri',
    save: 'Müşteriyi ekle',
    cancel: 'Vazgeç',
    done: (name) => `Müşteri eklendi: ${name}.`,
  },
  card: {
    edit: 'Düzenle',
    stopEditing: 'Karta dön',
    book: 'Randevu ver',
    bookAgain: 'Tekrarla',
    bookAgainLabel: (what) => `Tekrarla: ${what}`,
    serviceWith: (service, person) => `${service}, ${person}`,
    usual: 'Genellikle',
    usualTimes: (times, among, { number }) => `son ${number(among)} ziyaretin ${number(times)} tanesi`,
    last: 'Son gelişinde',
    asUsual: (times, what, minutes) =>
      `${times > 1 ? 'Her zamanki gibi' : 'Geçen seferki gibi'}: ${what}, ${minutes}`,
    noShowsOn: (noShows, dates) => `${noShows}: ${dates}`,
  },
  visits: {
    upcoming: 'Yaklaşan randevular',
    past: 'Geçmiş',
    noShows: (count, { plural }) => plural(count, { other: '# kez gelmedi' }),
    noNext: 'Sırada randevu yok.',
    nonePast: 'Henüz ziyaret yok.',
    newest: (upcoming, past, { number }) =>
      `Sıradaki ${number(upcoming)} ve en yeni ${number(past)} randevu gösteriliyor.`,
    formerStaff: 'Eski personel',
  },
  picker: {
    label: 'Müşteri',
    newName: 'Yeni müşterinin adı',
    phone: 'Telefon (isteğe bağlı)',
    placeholder: 'Ad veya telefon',
    create: (name) => `“${name}” ekle`,
    createWithNumber: (number) => `${number} numarasıyla yeni müşteri`,
    suggestions: 'Bulunan müşteriler',
    heardNone: 'Kimse bulunamadı. Enter müşteriyi ekler.',
    heardNoNumber: 'Bu numarayla kayıtlı kimse yok. Enter yeni müşterinin adını sorar.',
    heard: (count, { number }) => `${number(count)} müşteri bulundu. Enter ilkini alır.`,
    clear: 'Müşteri yok',
  },
};
