import type { Words } from '../shape.ts';
import { failures } from './failures.ts';

export const frame: Words['frame'] = {
  productName: 'Front Desk',
  failures,
  loading: 'Açılıyor…',
  salon: 'Salon',
  screens: 'Ekranlar',
  screenNames: { day: 'Takvim', clients: 'Müşteriler', settings: 'Ayarlar', history: 'Geçmiş' },
  demo: 'Bu, uydurma kişilerle bir demo salondur. Burada yaptığınız hiçbir şey kendi salonunuza dokunmaz.',
  damaged:
    'Veritabanı hasarlı, bu yüzden hiçbir şey kaydedilemiyor; görünenler okunabilir. Dosyasına dokunulmadı. Dosyanın bir kopyasını saklayın ve son sağlam yedeği açın.',
  unknownTimeZone: (timeZone) =>
    `Bu bilgisayar salonun saat dilimini tanımıyor: ${timeZone}. Hiçbir şey değiştirilmedi. Programı ya da bilgisayarı güncelleyin veya Ayarlar’da salon için başka bir saat dilimi seçin.`,
  connection: {
    lost: 'Program yanıt vermiyor. Görünenler güncel olmayabilir; kendiliğinden yeniden dener. Böyle kalırsa programı yeniden başlatın.',
    back: 'Program yeniden yanıt veriyor. Gösterilenler güncel.',
    lockedOut:
      'Program yeniden başlatıldı ve bu sayfayı artık tanımıyor. Bu sekmeyi kapatıp programın gösterdiği adresi açın.',
  },
  failed: {
    title: 'Veriler okunamadı',
    again: 'Yeniden dene',
  },
  broken: {
    title: 'Bu ekranda bir şeyler ters gitti',
    explanation:
      'Verilen randevular veritabanında güvende. Devam etmek için yenileyin; yine olursa hemen öncesinde ne yaptığınızı not edin.',
    reload: 'Yenile',
  },
  unsaved: {
    title: 'Kaydetmeden çıkılsın mı?',
    explanation: 'Bu ekranda değiştirdikleriniz henüz kaydedilmedi.',
    leave: 'Kaydetmeden çık',
    stay: 'Burada kal',
  },
  save: {
    save: 'Kaydet',
    discard: 'Vazgeç',
    unsaved: 'Henüz kaydedilmedi',
    saved: 'Kaydedildi.',
    changedElsewhere:
      'Bu arada başka biri bunu değiştirdi. Yazdıklarınız duruyor; kaydederseniz şu anki değerlerin yerini alır:',
    conflict: (field, value) => `${field}: ${value}`,
    empty: 'boş',
    nameMissing: 'Bir ad yazın.',
  },
  notices: 'Bildirimler',
  close: 'Kapat',
  help: 'Klavye kısayolları',
  about: {
    button: 'Hakkında',
    title: 'Front Desk hakkında',
    promise: 'Kabul edilen her randevu tutulabilir.',
    version: 'Sürüm',
    runtime: 'Çalıştığı ortam',
    database: 'Veritabanı dosyası',
    size: 'Boyut',
    schema: 'Şema',
    checked: 'Açılışta denetlendi',
    examination: { running: 'Sürüyor', sound: 'Sorun bulunmadı', damaged: 'Hasarlı' },
    history: {
      title: 'Geçmiş',
      explanation:
        'Her değişiklik, bir öncekine zincirle bağlı bir kayıttır. Denetim zinciri baştan sona izler ve program dışından yapılan değişiklikleri bulur. Bu sırada çalışmaya devam edebilirsiniz.',
      check: 'Geçmişi denetle',
      checking: 'Geçmiş denetleniyor…',
      progress: (checked, entries, { number }) => `${number(entries)} kayıttan ${number(checked)} tanesi`,
      cancel: 'İptal et',
      cancelled: 'Denetim bitmeden iptal edildi.',
      sound: (entries, { plural }) =>
        plural(entries, {
          one: 'Geçmiş sağlam: tek kaydı yazıldığı gibi duruyor.',
          other: 'Geçmiş sağlam: # kaydın tümü yazıldığı gibi duruyor.',
        }),
      erased: (entries, { plural }) =>
        plural(entries, {
          other: 'Bunların # tanesinden kişisel veriler silinmiş; geçmiş bunu kendisi söylüyor.',
        }),
      broken: (entry, { number }) =>
        `Geçmiş ${number(entry)}. kayıtta bozuk: burada program dışından bir değişiklik yapılmış. Denetim hiçbir şeyi değiştirmedi, program çalışmaya devam ediyor. Veritabanı dosyasının şu anki hâlinin bir kopyasını saklayın; daha önceki bir yedek, kayıtta ne yazdığını gösterir.`,
    },
    licence: 'AGPL-3.0-or-later lisanslı özgür yazılım.',
  },
};
