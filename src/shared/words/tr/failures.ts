import type { Words } from '../shape.ts';

export const failures: Words['frame']['failures'] = {
  queryUnanswered: 'Program yanıt vermiyor. Hiçbir şey değişmedi. Sayfa kendiliğinden yeniden dener.',
  commandUnanswered:
    'Program yanıt vermiyor. Yazdıklarınız burada duruyor: yeniden yanıt verince kaydedilip kaydedilmediğine bakın, kaydedilmediyse yeniden kaydedin.',
  unintelligible: 'Program bu sayfanın anlamadığı bir yanıt verdi. Sayfayı yenileyip yeniden deneyin.',
};
