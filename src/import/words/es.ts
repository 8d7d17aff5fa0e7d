/** The words of Spanish. */
import { lines, words, type Words } from './word-lists.js';

export const es: Words = {
  lang: 'es',
  functionWords: words`el la los las que de y en un una por con no se para es como más su lo del pero`,
  unfinishedEnds: words`el los las y en la`,
  questionLabels: words`P Pregunta`,
  answerLabels: words`Respuesta`,
  interviewerLabels: lines`
    Periodista
    Entrevistador
    Entrevistadora
    La revista
    El diario
    Redacción
  `,
  intervieweeLabels: words`Entrevistado Entrevistada Invitado Invitada`,
  interviewerCreditVerbs: words`
    (?:una\s+)?entrevista\s+(?:(?:realizada|hecha)\s+)?(?:por|de) entrevistad[oa]\s+por entrevistó
    entrevistaron
  `,
  interviewerCreditNouns: words`entrevista entrevistador[ae]?s?`,
  intervieweeCredits: words`entrevistad[oa] invitad[oa]`,
  bylines: words`por`,
  photoBylines: words`(?:fotos?|fotografías?)\s+(?:de|por)`,
  introductions: words`(?:entrevista|conversación|diálogo|charla)\s+(?:a|con)`,
  topics: words`sobre`,
  requests: words`cuénte(?:nos|me) cuéntanos háble(?:nos|me) háblanos descríba(?:nos)? explíque(?:nos)? díga(?:nos|me)`,
  lastWords: lines`
    una última palabra
    unas últimas palabras
  `,
  honorifics: words`Sr Sra Señor Señora Don Doña Doctora Profesor Profesora`,
  conjunctions: words`y e`,
  publisherLabels: words`fuente`,
  dateLabels: lines`
    publicado(?: el)?
    el
  `,
  editorsNotes: lines`(?:esta|la) (?:entrevista|conversación) (?:ha sido|fue|se ha) (?:\S+ )?(?:editada|condensada|traducida|resumida|publicada|realizada|editado|condensado)`,
  boxHeadings: lines`
    biografía
    perfil
    quién es [^.!?]{1,30}
    trayectoria
  `,
  homes: words`inicio portada`,
  appeals: lines`
    síguenos
    síganos
    sigue a
    únete
    suscr[ií]b(?:ete|ase|irse)
    apúntate
    recibe (?:nuestr|la|el)\S*
    (?:nuestro )?bolet[ií]n
    newsletter
    comparte
    compartir
    apoya
    etiquetas
  `,
  mailHeaders: words`para enviado fecha asunto`,
  mailGreetings: lines`
    hola
    buen[oa]s (?:días|tardes|noches)
    estimad[oa]s?
    querid[oa]s?
  `,
  mailClosings: lines`
    (?:un )?(?:cordial )?saludos?
    un abrazo
    atentamente
  `,
  months: lines`
    ene / enero
    feb / febrero
    mar / marzo
    abr / abril
    mayo
    jun / junio
    jul / julio
    ago / agosto
    sep / sept / septiembre
    oct / octubre
    nov / noviembre
    dic / diciembre
  `,
  boilerplate: {
    'comment-form': lines`
      deja un(?:a respuesta| comentario)(?: cancelar la respuesta)?
      cancelar la respuesta
      (?:tu|su) dirección de correo electrónico no será publicada.*
      los campos obligatorios.*
      publicar (?:el )?comentario
      comentarios?(?: ?\*)?
      nombre ?\*
      correo electrónico ?\*
    `,
    button: lines`
      volver arriba
      ir arriba
      compartir(?: (?:en .*|este artículo))?
      imprimir
      copiar enlace
      suscr[ií]bete
      guardar
      publicidad
      (?:saltar|ir) al contenido(?: principal)?
      buscar
    `,
    'article-links': lines`
      (?:lee|lea|leer|ver) (?:también|más)(?: ?:.*)?
      te puede interesar(?: ?:.*)?
      artículos relacionados
      noticias relacionadas
      (?:artículo|entrada) (?:anterior|siguiente)(?: ?:.*)?
    `,
    copyright: lines`todos los derechos reservados.{0,80}`,
    'photo-credit': lines`(?:fotos?|fotografía) ?[:/©] ?.{1,60}`,
    'reading-time': lines`tiempo de lectura ?:? ?.{0,30}`,
  },
};
