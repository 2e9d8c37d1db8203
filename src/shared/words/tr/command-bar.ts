import type { Words } from '../shape.ts';

export const commandBar: Words['commandBar'] = {
  label: 'Arama ve komutlar',
  placeholder: 'Müşteri, tarih, personel veya yapılacak iş',
  found: 'Yapılabilecekler',
  nothing: 'Bu adla bir şey yok.',
  goTo: (date) => `Şu güne git: ${date}`,
  weekOf: (person) => `Haftası: ${person}`,
  settings: (section) => `Ayarlar: ${section}`,
  nextBooking: (client, when, service) => `${client}, ${when}, ${service}`,
};
