import { withFullStop } from '../full-stop.ts';
import type { Words } from '../shape.ts';

export const undo: Words['undo'] = {
  undone: (what) => withFullStop(`Geri alındı: ${what}`),
  redone: (what) => withFullStop(`Yinelendi: ${what}`),
  buttons: { undo: 'Geri al', redo: 'Yinele', what: (button, what) => `${button}: ${what}` },
  othersUndo: (what) => withFullStop(`En son başka bir pencerede yapıldı: ${what}`),
  othersRedo: (what) => withFullStop(`En son başka bir pencerenin değişikliği geri alındı: ${what}`),
  allTheSame: { undo: 'Yine de geri al', redo: 'Yine de yinele' },
  nothingToUndo: 'Geri alınacak bir şey yok.',
  nothingToRedo: 'Yinelenecek bir şey yok.',
  notNewest: 'Bu arada başka bir işlem yapıldı. Geri al önce onu geri alır.',
  andMore: (what, count, { number }) => `${what} ve ${number(count)} değişiklik daha`,
  stranded: (count, { plural }) => plural(count, { other: 'Bu yüzden # randevu artık uymuyor.' }),
  booking: (who, what) => `${who} · ${what}`,
  kinds: {
    added: (what) => `eklendi – ${what}`,
    changed: (what) => `değişti – ${what}`,
    removed: (what) => `silindi – ${what}`,
    merged: 'bir müşterinin iki kaydı birleştirildi',
  },
  records: {
    salon: (name) => `salon: ${name}`,
    staff: (name) => `personel: ${name}`,
    service: (name) => `hizmet: ${name}`,
    resource_kind: (name) => name,
    resource: (name) => name,
    client: (name) => `müşteri: ${name}`,
    availability: (person) => `haftalık saatler: ${person}`,
    schedule: (person, date) => `çalışma programı: ${person}, ${date} itibarıyla`,
    override: (person, date) => `tek gün saatleri: ${person}, ${date}`,
    timeOff: (person, when) => `izin: ${person}, ${when} itibarıyla`,
    blockedTime: (person, when) => `kapatılan saat: ${person}, ${when} itibarıyla`,
    closure: (date) => `kapalı gün: ${date}`,
    waitlistEntry: (client) => `bekleme listesinde ${client}`,
  },
};
