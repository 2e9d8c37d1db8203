import type { Damage } from '../../start-refusal.ts';
import type { ProgramWords } from '../shape.ts';
import { damages } from './errors.ts';

function damageInWords(damage: Damage): string {
  const what = damages[damage.kind];
  if ('names' in damage) return `${what} (${damage.names.join(', ')})`;
  return 'bookings' in damage ? `${what} (${damage.bookings})` : what;
}

export const opening: ProgramWords['opening'] = {
  refusals: {
    not_ours: ({ file }) =>
      `${file} bir Front Desk veritabanı değil. Dosya olduğu gibi bırakıldı. Başka bir dosya seçin ya da yeni bir veritabanı için yeni bir ad verin.`,
    newer: ({ file }) =>
      `${file} bundan daha yeni bir Front Desk ile yazılmış. Dosya olduğu gibi bırakıldı. Açmak için Front Desk’i güncelleyin.`,
    damaged: ({ file, damage }) =>
      `${file} bozulmuş: ${damageInWords(damage)}. Dosya olduğu gibi bırakıldı ve hiçbir şey açılmadı. Dosyanın bir kopyasını saklayın ve onun yerine son sağlam yedeği açın.`,
    locked_by_desk: ({ file }) =>
      `${file} başka bir Front Desk’te zaten açık. Hiçbir şey değiştirilmedi. Açık olanı kullanın ya da onu kapatıp yeniden başlatın.`,
    locked_by_program: ({ file }) =>
      `${file} başka bir program tarafından kullanılıyor. Hiçbir şey değiştirilmedi. O programı kapatıp yeniden başlatın.`,
    lock_unusable: ({ file }) =>
      `${file} dosyasının ikinci kez açılmasını önleyen ${file}.lock kullanılamıyor. Hiçbir şey değiştirilmedi. Açık başka bir Front Desk yoksa bu kilit dosyasını silip yeniden başlatın.`,
    folder_missing: ({ folder }) =>
      `${folder} adlı bir klasör yok. Hiçbir şey oluşturulmadı. Klasörü oluşturun ya da --database ile başka yerde bir veritabanı gösterin.`,
    folder_unwritable: ({ folder }) =>
      `${folder} klasörüne yazılamıyor. Hiçbir şey değiştirilmedi. Yazmaya izin verin ya da --database ile başka yerde bir veritabanı gösterin.`,
    file_unwritable: ({ file }) =>
      `${file} dosyasına yazılamıyor ya da diski dolu. Dosya olduğu gibi bırakıldı. Yazmaya izin verin ya da --database ile başka bir veritabanı gösterin.`,
    folder_not_made: ({ folder }) =>
      `${folder} klasörü oluşturulamıyor. --database ile başka yerde bir veritabanı gösterin.`,
    option_unknown: ({ option }) => `${option} anlaşılamadı. Seçenekleri --help gösterir.`,
    database_unnamed: () => '--database bir dosya adıyla kullanılır.',
    demo_with_database: () => '--demo kendi veritabanını kullanır; --database vermeyin.',
    port_is_no_port: ({ port }) => `--port, 0 ile 65535 arasında bir sayı olmalı; "${port}" değil.`,
    port_taken: ({ port }) =>
      `${port} numaralı bağlantı noktasını başka bir program kullanıyor. Başka bir numara verin; 0, boş olan birini seçer.`,
    port_forbidden: ({ port }) =>
      `Bu hesap ${port} numaralı bağlantı noktasını kullanamaz. 1023’ten büyük bir numara verin; 0, boş olan birini seçer.`,
    port_unusable: ({ port, reason }) =>
      `${port} numaralı bağlantı noktası kullanılamıyor (${reason}). Başka bir numara verin; 0, boş olan birini seçer.`,
  },
  greeting: (address, storage) =>
    `Program şu adreste açık:\n\n  ${address}\n\n${storage}\nBu adres anahtardır: onu bilen programı kullanabilir. Ctrl+C kapatır.`,
  keptIn: (databaseFile) => `Randevuların bulunduğu dosya: ${databaseFile}`,
  migration: {
    copying: (copy) =>
      `Veritabanı daha eski bir Front Desk sürümünden. Önce olduğu gibi bir kopyası saklanıyor:\n  ${copy}`,
    migrating:
      'Şimdi güncelleniyor. Yılların randevularıyla bir dakika sürebilir; yarıda kesilirse hiçbir şey kaybolmaz.',
  },
  isDemo: 'Bu bir demo salondur; program kapanınca silinir.',
  screensMissing: 'Ekranlar derlenmemiş: tarayıcıda gösterilecek bir şey yok, çağrılar yanıtlanıyor.',
  closingFault: (reference) =>
    `Program düzgün kapanamadı. Verilen tüm randevular duruyor ve sonraki açılışta bulunur. Referans ${reference}`,
  help: `Programı bu bilgisayardaki bir tarayıcı için açar.

  --database FILE   veritabanı; verilmezse uygulama klasöründeki
  --demo            program kapanınca silinen bir demo salon
  --port N          dinlenecek bağlantı noktası; 0 (varsayılan) boş olan birini seçer
  --open, --no-open tarayıcıyı aç ya da açma (--demo açar)
  --json            hazır olunca tek satır JSON yaz: {"url":"…","token":"…"}
`,
};
