/** The words of English. */
import { lines, words, type Words } from './word-lists.js';

export const en: Words = {
  lang: 'en',
  functionWords: words`the of and to is that was for with you are it this have not but what they from be`,
  unfinishedEnds: words`the of to and a an in with for or`,
  questionLabels: words`Q Question`,
  answerLabels: words`A Answer`,
  interviewerLabels: words`Interviewer Journalist Reporter Host Editor Moderator`,
  intervieweeLabels: words`Guest Interviewee`,
  interviewerCreditVerbs: words`
    (?:an\s+)?interview(?:ed)?\s+(?:and\s+\S+\s+|conducted\s+)?by questions\s+by words\s+by
    conversation\s+conducted\s+by hosted\s+by
  `,
  interviewerCreditNouns: words`interview(?:er|s)? hosts`,
  intervieweeCredits: words`interviewee guest (?:in\s+)?conversation\s+with`,
  bylines: words`by`,
  photoBylines: words`(?:photo(?:graph)?s?|photography|pictures?|images?|portraits?)\s+by`,
  introductions: words`(?:an?\s+)?(?:interview|conversation|talk|chat|q\s?&\s?a)\s+with in\s+conversation\s+with`,
  topics: words`about on`,
  requests: lines`
    tell (?:us|me)
    talk (?:us|me|about)
    describe
    explain
    walk (?:us|me) through
  `,
  lastWords: lines`
    a (?:last|final) word
    (?:any )?(?:last|final) words
  `,
  honorifics: words`
    Mr Mrs Ms Miss Sir Dame Lord Lady Dr Doctor Prof Professor President Minister Senator Mayor Judge
    Captain Chef Director Author Artist
  `,
  conjunctions: words`and &`,
  publisherLabels: words`source sources`,
  dateLabels: lines`
    published(?: on)?
    posted(?: on)?
    last (?:modified|updated)(?: on)?
    updated(?: on)?
  `,
  editorsNotes: lines`
    (?:this|the|our) (?:interview|conversation|q ?& ?a|transcript|discussion) (?:has been|have been|was|is) (?:\S+ )?(?:edited|condensed|shortened|abridged|translated|updated|conducted|first published|originally published)
    (?:questions|answers|responses) (?:and (?:answers|responses) )?(?:have been|were) (?:\S+ )?(?:edited|condensed|shortened)
  `,
  boxHeadings: lines`
    bio(?:graphy)?
    profile
    about the (?:author|artist|interviewee)
    in brief
    fact ?box
    who is [^.!?]{1,30}
  `,
  homes: words`home`,
  appeals: lines`
    follow (?:us|our|me|@|the)
    like us
    join (?:us|our|the)
    subscribe
    sign up
    get (?:our|the) (?:\S+ )?newsletter
    (?:our )?newsletter
    share (?:this|on|via|the)
    support (?:us|our)
    donate
    download (?:our|the) app
    tags?:
    filed under
    more from
    contact us
    about the author
  `,
  mailHeaders: words`from to cc sent date subject`,
  mailGreetings: lines`
    hi
    hello
    hey
    dear
    good (?:morning|afternoon|evening)
  `,
  mailClosings: lines`
    (?:best|kind|warm)(?: regards| wishes)?
    regards
    cheers
    all the best
    yours(?: \S+)?
  `,
  months: lines`
    jan / january
    feb / february
    mar / march
    apr / april
    may
    jun / june
    jul / july
    aug / august
    sep / sept / september
    oct / october
    nov / november
    dec / december
  `,
  boilerplate: {
    'comment-form': lines`
      leave a (?:reply|comment)(?: cancel reply)?
      cancel reply
      your email address will not be published.*
      required fields are marked.*
      post comment
      comment ?\*
      name ?\*
      email ?\*
      website
      save my name.*
      (?:\d+ )?comments?(?: ?\(\d+\))?
      add a comment
      \d+ (?:thoughts?|responses?|replies|reply|comments?) (?:on|to) .*
      reply
    `,
    button: lines`
      (?:back to|scroll to|go to) top
      share(?: (?:this|this article|on .*|via .*))?
      print(?: this article)?
      copy link
      tweet
      save
      subscribe(?: now)?
      sign up(?: for .*)?
      listen to this article
      advertisement
      skip to (?:main )?content
      like this
      like
      loading
      search(?: for)?
      menu
    `,
    'article-links': lines`
      (?:read|see) (?:also|more|next)(?: ?:.*)?
      also read(?: ?:.*)?
      related(?: (?:articles|stories|posts))?(?: ?:.*)?
      more (?:on this story|stories|from .*)
      (?:next|previous) (?:article|post|story)(?: ?:.*)?
      .{0,200}view all posts by .{1,60}
    `,
    copyright: lines`all rights reserved.{0,80}`,
    'photo-credit': lines`(?:photos?|photograph(?:s|y)?|photo credit|picture)(?: by)? ?[:/©] ?.{1,60}`,
    'reading-time': lines`(?:reading time:? )?\d+[ -]min(?:ute)?s?(?: read(?: ?[·|] ?.{1,30})?)?`,
  },
};
