import type { HelpWords } from '../shape.ts';

export const help: HelpWords = {
  title: 'Klavye kısayolları',
  onTheDay: {
    title: 'Gün ekranında',
    shortcuts: [
      { keys: ['N'], does: 'İlk boş saate yeni randevu' },
      { keys: ['F'], does: 'Seçili hizmet için ilk boş saati bul' },
      { keys: ['L'], does: 'Saat bul: birden çok hizmet, belirli günler, en uygun yer' },
      { keys: ['K'], does: 'Randevusuz müşteri: şimdi, kim boşsa' },
      { keys: ['T'], does: 'Bugün' },
      {
        keys: ['D', 'W', 'O', 'I', 'R'],
        does: 'Herkesin günü, bir kişinin haftası, ay, günün listesi, odalar ve cihazlar',
      },
      { keys: ['G'], does: 'Bir tarihe git' },
      { keys: ['+', '-'], does: 'Saatleri yükselt veya alçalt' },
      { keys: ['←', '→'], does: 'Önceki ve sonraki gün, hafta veya ay; takvimde: önceki ve sonraki sütun' },
      { keys: ['PageUp', 'PageDown'], does: 'Önceki ve sonraki gün, hafta veya ay, randevu taşınırken de' },
      { keys: ['↑', '↓', 'Tab'], does: 'Takvime gir, içinde gez' },
      { keys: ['Enter'], does: 'Randevu ver veya randevunun paneline gir; boşluk tuşu yalnızca açar' },
      { keys: ['M'], does: 'Randevuyu ok tuşlarıyla taşı; Enter veya tıklama bırakır' },
      { keys: ['Ctrl+X', 'Ctrl+V'], does: 'Randevuyu ele al, gösterilen güne bırak' },
      {
        keys: ['Ctrl+C', 'Ctrl+V'],
        does: 'Randevuyu kopyala; kopyayı imlece ya da görünen günde aynı saate yerleştir',
      },
      {
        keys: ['B'],
        does: 'İmlecin olduğu saati kapat; başka yerde çiz ya da ↓ ile oraya gidip Enter’a bas',
      },
      { keys: ['A'], does: 'Müşteri geldi' },
      { keys: ['C'], does: 'Tamamlandı' },
      { keys: ['S'], does: 'Müşteri gelmedi' },
      { keys: ['X'], does: 'Randevuyu iptal et (sorar)' },
      { keys: ['P', 'Ctrl+P'], does: 'Bu günü yazdır' },
      { keys: ['Shift+P'], does: 'Sonraki iş gününün listesini yazdır' },
      { keys: ['Esc'], does: 'Geri koy, kapat, takvimden çık' },
      { keys: ['A–Z', '0–9'], does: 'Hiçbir şeyin açılmadığı yere basınca: aramaya yazılır (Ctrl+K)' },
    ],
  },
  everywhere: {
    title: 'Her yerde',
    shortcuts: [
      { keys: ['Ctrl+Z'], does: 'Son değişikliği geri al, sonra bir öncekini' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'Geri alınanı yinele' },
      { keys: ['Ctrl+K'], does: 'Müşteri, tarih, personel veya komut ara ya da randevu yaz' },
      { keys: ['/'], does: 'Müşteri ara' },
      { keys: ['?'], does: 'Bu listeyi göster' },
      { keys: ['F6'], does: 'Bildirimlere git' },
      { keys: ['Esc'], does: 'Açık olanı kapat' },
    ],
  },
};
