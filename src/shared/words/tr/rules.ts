import { withFullStop } from '../full-stop.ts';
import {
  type AbsenceWords,
  type AvailabilityWords,
  absentInWords,
  availabilityInWords,
  type CollisionWords,
  collisionInWords,
  outsideInWords,
  type PersonRule,
  type RuleWords,
  takenInWords,
} from '../rule-words.ts';

// No suffix is ever put on a name, a time or a date: it would have to follow the vowels of what it is put on.

const midnight = 'Bir randevu gece yarısını aşamaz.';

const person = (name: string): AvailabilityWords => ({
  from: (first) => `${name} burada şu tarihten itibaren çalışıyor: ${first}.`,
  until: (last) => `${name} burada şu tarihe kadar çalışıyor: ${last}.`,
  allDay: (date) => `${name} ${date} günü çalışmıyor.`,
  before: (opens) => `${name} için mesai ${opens} saatinde başlıyor.`,
  gap: (times) => `${name} ${times} saatleri arasında çalışmıyor.`,
  touching: (at) =>
    `${name} için çalışma aralığı ${at} saatinde değişiyor; bir randevu iki aralığa birden yayılamaz.`,
  after: (closes) => `${name} için mesai ${closes} saatinde bitiyor.`,
  midnight,
});

const salon: AbsenceWords = {
  allDay: (date) => `Salon ${date} günü kapalı.`,
  before: (opens) => `Salon ${opens} saatinde açılıyor.`,
  gap: (times) => `Salon ${times} saatleri arasında kapalı.`,
  touching: (at) =>
    `Salonun açılış aralığı ${at} saatinde değişiyor; bir randevu iki aralığa birden yayılamaz.`,
  after: (closes) => `Salon ${closes} saatinde kapanıyor.`,
  midnight,
};

const because = (reason: string | null): string => (reason ? ` (${reason})` : '');

const collision: CollisionWords = {
  unseen: 'Bu saat az önce başka bir randevuyla doldu.',
  times: ({ staff, booked }) => withFullStop(`${staff} şu saatlerde dolu: ${booked}`),
  back: ({ staff, whose, back }) => `${staff}, ${back} itibarıyla yeniden ${whose} ile meşgul.`,
  its_buffers: ({ staff, booked, kept }) =>
    `${booked} için hazırlanma ve toparlanma süresi de gerekiyor; ${staff} bu yüzden şu saatlerde dolu: ${kept}.`,
  own_buffers: ({ staff, booked, needed }) =>
    `Hazırlanma ve toparlanma süresiyle birlikte bu randevu ${needed} saatlerini kaplıyor; ${staff} şu saatlerde dolu: ${booked}.`,
  both_buffers: ({ booked, kept, needed }) =>
    `Hazırlanma ve toparlanma süresiyle birlikte bu randevu ${needed}, ${booked} ise ${kept} saatlerini kaplıyor.`,
};

export const rules: RuleWords = {
  staff_required: () => 'Randevu için bir kişi seçin.',
  staff_unknown: () => 'Bu kişi ekipte yok. Başka birini seçin.',
  staff_inactive: ({ staff }) => `${staff} artık randevu almıyor. Başka birini seçin.`,
  service_required: () => 'Bir hizmet seçin.',
  service_unknown: () => 'Böyle bir hizmet yok. Başka bir hizmet seçin.',
  service_inactive: ({ service }) => `${service} artık sunulmuyor. Başka bir hizmet seçin.`,
  staff_other_salon: ({ staff, service }) => `${staff} ile ${service} aynı salona ait değil.`,
  service_not_offered: ({ staff, service }) =>
    `${staff} şu hizmeti vermiyor: ${service}. Başka bir kişi ya da başka bir hizmet seçin.`,
  time_invalid: () =>
    'Bir randevunun başlangıcı ve bitişi, tam dakikaya denk gelen birer tarih ve saat olmalıdır.',
  end_before_start: () => 'Bir randevunun bitişi başlangıcından sonra olmalıdır.',
  duration_mismatch: ({ service, neededMinutes, askedMinutes }, { number }) =>
    `${service} ${number(neededMinutes)} dakika sürer; istenen süre ${number(askedMinutes)} dakika.`,
  outside_availability: (violation, formats) =>
    availabilityInWords(violation, formats, person(violation.staff)),
  outside_business_hours: (violation, formats) => outsideInWords(violation, formats, salon),
  salon_closed: ({ startDate, endDate, reason }, { date }) => {
    const dates =
      startDate === endDate
        ? `${date(startDate, 'spoken')} günü`
        : `${date(startDate, 'spoken')} – ${date(endDate, 'spoken')} tarihleri arasında`;
    return `Salon ${dates} kapalı${because(reason)}.`;
  },
  staff_time_off: ({ staff, kind, window, reason, timeZone }, formats) => {
    const when = absentInWords(window, timeZone, formats, {
      hours: (times) => `${times} saatleri arasında`,
      day: (date) => `${date} günü`,
      days: (first, last) => `${first} – ${last} tarihleri arasında`,
    });
    return kind === 'away'
      ? `${staff} ${when} izinli${because(reason)}.`
      : `${staff} için ${when} randevu alınmıyor${because(reason)}.`;
  },
  overlap: (violation, formats) => collisionInWords(violation, formats, collision),
  client_unknown: () => 'Bu müşteri salonun müşteri listesinde yok.',
  resource_unknown: () =>
    'Bu hizmet için böyle bir oda veya cihaz gerekmiyor. Başka birini seçin ya da boş bırakın.',
  resource_taken: (violation, formats) =>
    takenInWords(violation, formats, {
      noneInUse: (kind) => `Kullanımda olan yok: ${kind}.`,
      noneFree: (kind, units) => withFullStop(`Boş ${kind} yok: ${units}`),
      outOfUse: (unit) => `${unit} kullanım dışı.`,
      taken: (unit, whom) => withFullStop(`${unit} dolu: ${whom}`),
    }),
};

const hoursOfNamed: AvailabilityWords = {
  from: (first) => `Burada şu tarihten itibaren çalışıyor: ${first}.`,
  until: (last) => `Burada şu tarihe kadar çalışıyor: ${last}.`,
  allDay: (date) => `${date} günü çalışmıyor.`,
  before: (opens) => `Mesai ${opens} saatinde başlıyor.`,
  gap: (times) => `${times} saatleri arasında çalışmıyor.`,
  touching: (at) => `Çalışma aralığı ${at} saatinde değişiyor; bir randevu iki aralığa birden yayılamaz.`,
  after: (closes) => `Mesai ${closes} saatinde bitiyor.`,
  midnight,
};

/** The same of a person who was named in the line above. */
export const rulesOfNamed: Pick<RuleWords, PersonRule> = {
  staff_inactive: () => 'Artık randevu almıyor.',
  service_not_offered: ({ service }) => withFullStop(`Şu hizmeti vermiyor: ${service}`),
  outside_availability: (violation, formats) => availabilityInWords(violation, formats, hoursOfNamed),
  staff_time_off: ({ kind, window, reason, timeZone }, formats) => {
    const when = absentInWords(window, timeZone, formats, {
      hours: (times) => times,
      day: (date) => date,
      days: (first, last) => `${first} – ${last}`,
    });
    const what = kind === 'away' ? 'İzinli' : 'Randevu alınmıyor';
    return `${what}: ${when}${because(reason)}.`;
  },
  overlap: (violation, formats) =>
    collisionInWords(violation, formats, {
      ...collision,
      times: ({ booked }) => withFullStop(`Şu saatlerde dolu: ${booked}`),
      back: ({ whose, back }) => `${back} itibarıyla yeniden ${whose} ile meşgul.`,
    }),
};
