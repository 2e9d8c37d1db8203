import type { StartWords } from '../shape.ts';

export const start: StartWords = {
  title: 'Salonunuzu oluşturun',
  promise: 'Her şey bu bilgisayarda kalır. Hepsini sonra Ayarlar’dan değiştirebilirsiniz.',
  salon: {
    title: 'Salon',
    name: 'Ad',
    nameHint: 'Salon Lale',
    timeZone: 'Saat dilimi',
    noTimeZone: 'Bu adda bir saat dilimi yok.',
  },
  hours: {
    title: 'Çalışma saatleri',
    explanation: 'Herkes çalışma saati olarak bunlarla başlar.',
    closed: 'Kapalı',
  },
  people: {
    title: 'Kimler randevu alıyor?',
    name: (number) => `${number}. kişi`,
    hint: 'Ad',
    add: 'Kişi ekle',
    remove: (name) => `Kaldır: ${name}`,
    removeUnnamed: 'Bu kişiyi kaldır',
  },
  services: {
    title: 'Hangi hizmetlere randevu veriliyor?',
    name: (number) => `${number}. hizmet`,
    hint: 'Ad',
    minutes: (number) => `${number}. hizmetin süresi (dakika)`,
    unit: 'dk.',
    add: 'Hizmet ekle',
    remove: (name) => `Kaldır: ${name}`,
    removeUnnamed: 'Bu hizmeti kaldır',
    usual: { cut: 'Saç kesimi', colour: 'Saç boyama', blowDry: 'Fön' },
  },
  problems: {
    nameMissing: 'Salona bir ad verin.',
    timeZoneMissing: 'Duvardaki saatin gösterdiği saat dilimini seçin.',
    peopleMissing: 'En az bir kişinin adını yazın.',
    servicesMissing: 'En az bir hizmetin adını yazın.',
    durationMissing: 'Kaç dakika sürdüğünü yazın, 1 ile 1440 arası.',
    some: 'Yukarıda birkaç eksik var.',
  },
  unfinished: (message) =>
    `${message} Şimdiye kadar oluşturulanlar duruyor. Kalanı tamamlamak için yeniden “Salonu oluştur”a basın.`,
  create: 'Salonu oluştur',
  demo: {
    title: 'Yalnızca bakıyor musunuz?',
    explanation:
      'Altı kişilik, üç haftalık randevularıyla gerçeğe benzer bir salon; kendi kayıtlarınızdan ayrıdır.',
    action: 'Demo salona göz at',
  },
};
