import type { ProgramWords } from '../shape.ts';

export const shell: ProgramWords['shell'] = {
  menu: {
    file: 'Dosya',
    newWindow: 'Yeni pencere',
    closeWindow: 'Pencereyi kapat',
    quit: 'Çıkış',
    edit: 'Düzen',
    undo: 'Geri al',
    redo: 'Yinele',
    cut: 'Kes',
    copy: 'Kopyala',
    paste: 'Yapıştır',
    selectAll: 'Tümünü seç',
    view: 'Görünüm',
    actualSize: 'Gerçek boyut',
    zoomIn: 'Yakınlaştır',
    zoomOut: 'Uzaklaştır',
    fullScreen: 'Tam ekran',
    help: 'Yardım',
    about: 'Front Desk hakkında',
  },
  about: {
    isDemo: 'Bu bir demo salondur. Program kapanınca silinir.',
    databaseFile: (path) => `Randevuların bulunduğu dosya:\n${path}`,
    licence: 'GNU AGPL sürüm 3 veya sonrası lisanslı özgür yazılım.',
    close: 'Kapat',
    showFile: 'Dosyayı göster',
  },
  refused: { message: 'Program açılamıyor.', quit: 'Çıkış' },
  unsaved: {
    message: 'Burada henüz kaydedilmemiş bir şey var.',
    detail: 'Randevular hemen kaydedilir; kaydedilmeyen, bu sayfada değiştirilenlerdir.',
    stay: 'Kal',
    leave: 'Kaydetmeden çık',
  },
  fault: {
    title: 'Front Desk kapanmak zorunda.',
    detail: (reference) =>
      `Programda bir şeyler ters gitti. Verilen tüm randevular duruyor; devam etmek için programı yeniden başlatın.\n\nReferans ${reference}`,
  },
  closingFault: {
    title: 'Front Desk düzgün kapanamadı.',
    detail: (reference) =>
      `Verilen tüm randevular duruyor ve sonraki açılışta bulunur. Disk dolmuş olabilir: programı yeniden başlatmadan önce yer açın.\n\nReferans ${reference}`,
  },
  stopped: {
    message: 'Bu pencere durdu.',
    detail: 'Verilen tüm randevular duruyor. Devam etmek için pencereyi yeniden açın.',
    openAgain: 'Yeniden aç',
    close: 'Kapat',
  },
};
