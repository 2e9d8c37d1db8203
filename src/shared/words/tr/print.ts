import type { Words } from '../shape.ts';

export const print: Words['print'] = {
  print: 'Yazdır',
  day: 'Bu günü yazdır',
  nextDay: 'Sonraki iş gününü yazdır',
  dayOf: (date) => `Yazdır: ${date}`,
  slip: 'Randevu kartı yazdır',
  who: 'Kimin için',
  everyone: 'Herkes',
  ownPages: 'Herkes ayrı sayfada',
  preview: 'Yazdırılacak sayfa',
  loading: 'Sayfa hazırlanıyor…',
  nobody: 'Bu gün kimse çalışmıyor ve randevu yok.',
  nobodySoon: 'Önümüzdeki altı hafta kimse çalışmıyor ve randevu yok.',
  printedAt: (when) => `Yazdırıldı: ${when}`,
  columns: { time: 'Saat', client: 'Müşteri', service: 'Hizmet', notes: 'Notlar' },
  free: 'Boş',
  aboutClient: (notes) => `Müşteri: ${notes}`,
  appointments: 'Randevularınız',
  with: (person) => `Personel: ${person}`,
  notConfirmed: 'Henüz onaylanmadı',
  noAppointments: (client) => `${client} için ileri tarihli randevu yok.`,
};
