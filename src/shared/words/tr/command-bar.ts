import type { Words } from '../shape.ts';

export const commandBar: Words['commandBar'] = {
  label: 'Arama ve komutlar',
  weekOf: (person) => `Haftası: ${person}`,
  couple: 'Aynı anda iki kişi: yer bul',
  repeat: 'Birkaç haftada bir tekrarla: yeni randevu',
  late: 'Kim gecikti: bugünün listesi',
};
