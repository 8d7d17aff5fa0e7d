/**
 * Frequent words of languages that are only detected: their labels and credits are not known yet. Catalan and Galician have only words that
 * Spanish has not.
 */
import { words } from './word-lists.js';

export const functionWords = {
  ca: words`els amb però més jo va molt què són aquest això quan perquè també hi meu dels per és`,
  cs: words`a se v na je že to s z do i jak ale o ve by co jsem tak pro jsou když`,
  da: words`og at det i en jeg er som på ikke for med et han den til af men om så vi var har hvad mig meget blev selv`,
  fi: words`ja on ei se että en oli ovat mutta niin kun myös minä sitä kuin jos tai hän mitä`,
  gl: words`os non unha do da na máis eu vostede foi moi ao nun coa polo xa tamén onde`,
  hu: words`a az és hogy nem is egy volt van meg de ez ha mint már csak ki mi én azt`,
  id: words`yang dan di itu dengan untuk tidak ini dari dalam saya akan pada juga ke karena ada anda kami bisa`,
  it: words`il lo la i gli le che di e è non una un per con del della in si ma come più io sono anche al nel perché così questo`,
  nl: words`de het een van en dat is niet ik in je te zijn voor met op er maar we ze ook als wat naar omdat`,
  no: words`og at det i en jeg er som på ikke for med et han den til av men om så vi var har hva meg mye ble bare`,
  pl: words`i w nie na się że z do to jest jak co ale o tak po od za jestem był które czy przez`,
  pt: words`o a os as que de e não uma um para com por do da em no na se mas como mais eu você ele isso foi muito ao`,
  ro: words`și să nu în că de la cu o un pe este ce mai din am pentru dar care sunt fost lui ca a`,
  sv: words`och att det i en jag är som på inte för med ett han den till av men om så vi var har`,
  sw: words`na ya wa ni kwa katika la za kama hii si cha sana yangu lakini ili huo sababu nini`,
  tr: words`ve bir bu da de için ne çok ama ben daha gibi o var mi mı değil ile kadar sonra olarak`,
  vi: words`và là của không có cho tôi những được một trong người này với khi đã đến`,
  yi: words`און די איז פון דער אין צו נישט איך מיט האט אז דאס זיי מיר ווי וואס`,
} as const;
