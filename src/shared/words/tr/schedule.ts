import { withFullStop } from '../full-stop.ts';
import type { Words } from '../shape.ts';

export const schedule: Words['schedule'] = {
  title: 'Çalışma planı',
  people: 'Personel',
  tabs: { week: 'Haftalık saatler', planned: 'Planlanan programlar', dates: 'Tek günler', away: 'İzinler' },
  noPeople: {
    title: 'Henüz personel yok',
    explanation: 'Önce bir kişi ekleyin; sonra ne zaman çalıştığını girin.',
    action: 'Personele git',
  },
  week: {
    label: (name) => `Haftalık saatler: ${name}`,
    explanation:
      'Bu kişiye ne zaman randevu verilebileceği, salonun saatiyle. Aynı gündeki iki aralığın arası moladır.',
    openEnded: (name) => `Hiçbir gün için etkin saat yok; bu yüzden ${name} her saat randevu alabilir.`,
    off: 'Çalışmıyor',
    from: (day) => `${day}, başlangıç`,
    to: (day) => `${day}, bitiş`,
    add: (day) => `Saat ekle: ${day}`,
    copy: (day) => `Kopyala: ${day} →…`,
    copyToAll: 'Diğer tüm günler',
    copyToWorkdays: 'Pazartesi–Cuma',
    remove: (day, times) => `Sil: ${day} ${times}`,
    active: (day, times) => `Geçerli: ${day} ${times}`,
    disabled: 'Devre dışı: durur ama sayılmaz',
    touching: (time) => `Bir randevu şu saati aşamaz: ${time}.`,
    join: 'Birleştir',
    problems: {
      startUnreadable: (example) => `Bir başlangıç saati yazın, örneğin ${example}.`,
      endUnreadable: (example) => `Bir bitiş saati yazın, örneğin ${example}.`,
      endBeforeStart: 'Bitiş, başlangıçtan sonra olmalı. Gece yarısından sonraki saatler ertesi güne aittir.',
      overlaps: (times) => `Aynı günün ${times} aralığıyla çakışıyor. Birini değiştirin veya silin.`,
    },
    unfinished: 'Bazı saatler henüz kaydedilemiyor: kırmızı satırlara bakın.',
    changedElsewhere: 'Haftalık saatler',
  },
  planned: {
    explanation:
      'Bir tarihten itibaren geçerli olacak başka saatler: bir sezon için, kalıcı olarak ya da dönüşümlü haftalarla. Her program, bir sonraki başlayana kadar haftalık saatlerin yerine geçer.',
    none: 'Planlanmış program yok. Haftalık saatler geçerli.',
    list: 'Planlanan programlar',
    add: 'Program planla',
    line: (date, weeks, { plural }) =>
      weeks === 1
        ? `${date} itibarıyla, her hafta aynı`
        : plural(weeks, { other: `${date} itibarıyla, dönüşümlü # hafta` }),
    inForce: 'Yürürlükte',
    nowWeek: (week) => `Şu an ${week}. hafta`,
    unlimited: 'Saat yok: her saat randevu alabilir',
    edit: (date) => `Programı değiştir: ${date} itibarıyla`,
    copy: (date) => `Programı kopyala: ${date} itibarıyla →…`,
    remove: (date) => `Programı kaldır: ${date} itibarıyla`,
    removed: (date) => `Program kaldırıldı: ${date} itibarıyla.`,
    new: (name) => `Yeni program: ${name}`,
    titleOf: (name, date) => `Çalışma programı: ${name}, ${date} itibarıyla`,
    from: 'Başlangıç tarihi',
    weeks: 'Haftalar',
    hours: 'Saatler',
    weekCount: (weeks, { plural }) =>
      weeks === 1 ? 'Her hafta aynı' : plural(weeks, { other: 'Dönüşümlü # hafta' }),
    week: (week, weeks) => (weeks === 1 ? 'Her hafta' : `${week}. hafta`),
    weekFrom: (week, date) => `${week}. hafta, ilk kez ${date}`,
    create: 'Programı kaydet',
    done: (name, date) => `Program planlandı: ${name}, ${date} itibarıyla.`,
    back: 'Tüm programlar',
    inPlace: (date) =>
      `${date} itibarıyla bu saatlerin yerine planlanan bir program geçerli. O yürürlükteyken buradaki değişiklikler uygulanmaz.`,
    problems: {
      from_missing: 'Başlangıç tarihini seçin.',
      from_taken: 'Bu kişinin başka bir programı bu tarihte başlıyor.',
    },
  },
  stranding: {
    title: (count, { plural }) => plural(count, { other: '# randevu artık uymayacak' }),
    titleNone: 'Artık tüm randevular uyuyor',
    explanation: 'Bunlara ne olacağını seçin. Değişikliğinizle birlikte kaydedilir ya da hiç kaydedilmez.',
    explanationNone: 'Karar verilecek bir şey kalmadı. Değişikliğiniz kaydedilebilir.',
    list: 'Artık uymayacak randevular',
    moveAll: 'Hepsini en yakın boş saate taşı',
    cancelRest: 'Yerinde kalanları iptal et',
    keepAll: 'Hepsi kalsın',
    choice: (booking) => `Ne olacak: ${booking}`,
    choose: 'Yeniden seçin',
    move: (slot) => `Taşı: ${slot}`,
    stay: 'Yerinde kalsın, başka oda veya cihazla',
    cancel: 'İptal et',
    keep: 'Olduğu yerde kalsın',
    slot: (when, who) => `${when} · ${who}`,
    noSlots: 'Bunun için başka boş saat yok.',
    slotsTaken: 'En yakın boş saatleri başkaları için seçildi.',
    more: (count, { number }) => `${number(count)} tane daha göster`,
    save: 'Kaydet',
    saveAnd: (parts) => `Kaydet (${parts})`,
    parts: {
      move: (count, { number }) => `${number(count)} taşıma`,
      cancel: (count, { number }) => `${number(count)} iptal`,
      keep: (count, { number }) => `${number(count)} olduğu gibi`,
    },
    open: (count, { plural }) => plural(count, { other: '# randevu için karar verilmedi.' }),
    doNotSave: 'Kaydetme',
    settled: (moved, cancelled, { plural }) => {
      const parts = [
        ...(moved === 0 ? [] : [plural(moved, { other: '# randevu taşındı' })]),
        ...(cancelled === 0 ? [] : [plural(cancelled, { other: '# randevu iptal edildi' })]),
      ];
      return `${parts.join(', ')}.`;
    },
    madeMeanwhile: (count, { plural }) =>
      plural(count, {
        other:
          'Hiçbir şey kaydedilmedi: bu arada artık uymayacak # randevu daha verildi. Onlar için de karar verin.',
      }),
    slotsGone: (count, { plural }) =>
      plural(count, {
        other:
          'Hiçbir şey kaydedilmedi: yeni saatlerden # tanesi artık boş değil. O randevular için yeniden seçin.',
      }),
    changedMeanwhile:
      'Hiçbir şey kaydedilmedi: randevular bu arada değişti. Şu anda artık uymayacak olanlar bunlar.',
  },
  waiting: {
    count: (count, { plural }) => plural(count, { other: '# randevu yeni saat bekliyor' }),
    list: 'Yeni saat bekleyen randevular',
    more: (shown, count, { number }) =>
      `${number(count)} randevudan ilk ${number(shown)} tanesi. Bunlar yeni saat alınca diğerleri gelir.`,
  },
  dates: {
    explanation: 'Tek bir tarihte bu saatler haftalık saatlerin yerine geçer. Saat yoksa o gün çalışılmaz.',
    date: 'Tarih',
    dayOff: 'Çalışmıyor',
    special: 'Özel saatler',
    kind: 'Bu tarihte',
    add: 'Bu tarihi ayarla',
    replaces: 'Bu tarihin zaten kendi saatleri var; yeniden ayarlamak onların yerini alır.',
    none: 'İleride tek gün ayarı yok. Haftalık saatler geçerli.',
    list: 'Kendi saatleri olan tarihler',
    clear: (date) => `Haftalık saatlere dön: ${date}`,
    dateMissing: 'Bir tarih seçin.',
    thisDate: 'Bu tarih',
    done: (date) => withFullStop(`Ayarlandı: ${date}`),
    cleared: (date) => withFullStop(`Yeniden haftalık saatlere uyuyor: ${date}`),
  },
  away: {
    of: (name) => `${name} izinli`,
    explanation: 'Tatil, hastalık, işler: bu arada bu kişiye randevu verilemez.',
    from: 'İlk gün',
    to: 'Son gün',
    allDay: 'Tam günler',
    fromTime: 'Başlangıç',
    toTime: 'Bitiş',
    reason: 'Neden',
    reasonHint: 'Tatil',
    add: 'İzin ekle',
    none: 'Planlanmış izin yok.',
    list: 'İzinler',
    remove: (range) => `İzni kaldır: ${range}`,
    removed: 'İzin kaldırıldı.',
    done: (name, when) => withFullStop(`${name} izinli: ${when}`),
    timeUnreadable: (example) => `Bir saat yazın, örneğin ${example}.`,
    problems: {
      from_missing: 'İlk günü seçin.',
      to_before_from: 'Son gün ilk günden önce olamaz.',
      end_before_start: 'Bitiş, başlangıçtan sonra olmalı.',
    },
  },
};
