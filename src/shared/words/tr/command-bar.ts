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
  newClient: 'Yeni müşteri',
  merge: 'Bir müşterinin iki kaydı: birini seçin',
  couple: 'Aynı anda iki kişi: yer bul',
  repeat: 'Birkaç haftada bir tekrarla: yeni randevu',
  late: 'Kim gecikti: bugünün listesi',
  also: {
    away: 'rapor raporlu tatil yok',
    block_time: 'tedarikçi telefon arama mola öğle toplantı temizlik',
    new_client: 'ekle oluştur',
    merge: 'birleştir çift mükerrer yinelenen kopya',
    couple: 'çift ikili beraber birlikte',
    repeat: 'seri düzenli haftalık',
    late: 'geç geciken gecikme',
  },
  nextBooking: (client, when, service) => `${client}, ${when}, ${service}`,
};
