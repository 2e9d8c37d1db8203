import type { Words } from '../shape.ts';

export const commandBar: Words['commandBar'] = {
  label: 'Arama ve komutlar',
  placeholder: 'Müşteri, tarih, yapılacak iş veya randevu: elif kesim per 15',
  found: 'Yapılabilecekler',
  nothing: 'Bu adla bir şey yok.',
  goTo: (date) => `Şu güne git: ${date}`,
  weekOf: (person) => `Haftası: ${person}`,
  awayOf: (person) => `İzinli veya hasta: ${person} …`,
  settings: (section) => `Ayarlar: ${section}`,
  nextBooking: (client, when, service) => `${client}, ${when}, ${service}`,
};
