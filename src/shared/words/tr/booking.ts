import type { BookingStatus } from '../../domain/booking.ts';
import type { Words } from '../shape.ts';

/** A status in the middle of a sentence. */
export const statusInSentence: Readonly<Record<BookingStatus, string>> = {
  pending: 'onay bekliyor',
  confirmed: 'onaylı',
  arrived: 'müşteri geldi',
  completed: 'tamamlandı',
  cancelled: 'iptal edildi',
  no_show: 'müşteri gelmedi',
};

export const booking: Words['booking'] = {
  new: {
    label: 'Yeni randevu',
    service: 'Hizmet',
    chooseService: 'Hizmet seçin',
    notes: 'Notlar',
    addNotes: 'Not ekle',
    book: 'Randevu ver',
    bookFor: (name) => `Randevu ver: ${name}`,
    bookWithoutClient: 'Müşterisiz randevu ver',
    discard: 'Vazgeç',
  },
  panel: {
    label: 'Randevu',
    close: 'Kapat',
    when: 'Tarih',
    who: 'Personel',
    service: 'Hizmet',
    changeService: 'Hizmeti değiştir',
    notes: 'Notlar',
    notesHint: 'Bu randevu için hatırlanması gerekenler',
    saveNotes: 'Notu kaydet',
    status: 'Durum',
    history: 'Geçmiş',
    cancel: 'Randevuyu iptal et',
    cancelQuestion: 'Bu randevu iptal edilsin mi? Saati başkaları için boşalır.',
    cancelYes: 'Evet, iptal et',
    cancelNo: 'Kalsın',
    noShows: (count, { plural }) => plural(count, { other: '# kez gelmedi' }),
    visits: (count, { plural }) => plural(count, { other: '# ziyaret' }),
    openClient: 'Müşteriyi aç',
    length: (minutes, buffers) => (buffers === undefined ? minutes : `${minutes}, ${buffers}`),
    buffers: (before, after, { list }) => {
      const parts = [
        ...(before === undefined ? [] : [`öncesinde ${before}`]),
        ...(after === undefined ? [] : [`sonrasında ${after}`]),
      ];
      return `${list(parts)} boş tutulur`;
    },
  },
  statusActions: {
    pending: 'Onayı geri al',
    confirmed: 'Onayla',
    arrived: 'Geldi',
    completed: 'Tamamla',
    cancelled: 'İptal et',
    no_show: 'Gelmedi',
  },
  backTo: { arrived: 'Geldi durumuna dön', confirmed: 'Onaylı durumuna dön' },
  restore: { confirmed: 'Geri yükle', pending: 'Onay bekler olarak geri yükle' },
  statuses: {
    pending: 'Onay bekliyor',
    confirmed: 'Onaylı',
    arrived: 'Geldi',
    completed: 'Tamamlandı',
    cancelled: 'İptal edildi',
    no_show: 'Gelmedi',
  },
  history: {
    created: (status, slot) => `Randevu verildi (${statusInSentence[status]}): ${slot}`,
    moved: (from, to) => `Taşındı: ${from} → ${to}`,
    service: (from, to) => `Hizmet: ${from} → ${to}`,
    fromTo: (from, to) => `${from} → ${to}`,
    notes: 'Notlar değişti',
    client: (from, to) => `Müşteri: ${from} → ${to}`,
    changed: 'Değişti',
    someoneElse: 'başka bir müşteri',
    nobody: 'yok',
    formerService: 'eski bir hizmet',
    formerUnit: 'artık olmayan bir şey',
    actors: { reception: 'Resepsiyon', manager: 'Yönetici', demo: 'Demo' },
  },
};
