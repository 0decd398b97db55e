import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const outreach: ChecklistWords = {
  name: 'Outreach planner',
  purpose:
    'How many firms you write to each month, how and with which message, and how far each has come: from found to true partner.',
  caution:
    'In the source half of the contacts were made on LinkedIn; how the rest divide is up to you. Whether the message makes its points is for you to tick: nobody reads it here. Reach out before you need anybody.',
  sections: { plan: 'Each month', message: 'The message' },
  fields: {
    contacts: { label: 'Firms contacted', text: 'The model ships with 4 a month.' },
    hours: { label: 'Hours for each', text: 'A personal message, no template: about 0.7 hours.' },
    linkedin: { label: 'Of them by LinkedIn', text: 'About half in the source.' },
    message: {
      label: 'Your message',
      text: 'Short and personal: what you liked about their work, then one request.',
      example:
        'Hi [name], I came across [a piece of their work] and really liked [one detail]. We do [our service] for online shops and leave [their service] to others, so we don’t compete. Partners who send clients our way help them with [the problem solved] and earn a share of what they pay us. All I’m asking for is a short call: would some time this week suit you, or early next?',
    },
    not_competitor: { label: 'It says that we are not competitors' },
    value: { label: 'It says what they gain: help for their clients, and income' },
    only_talk: { label: 'It asks for no more than a conversation' },
    name: { label: 'Firm' },
    role: { label: 'Whom you write to', text: 'Founder, managing director or partner manager.' },
    way: { label: 'By' },
    stage: { label: 'Stage', text: 'A real conversation by phone or video counts as met.' },
  },
  list: {
    add: 'Add a firm',
    empty: 'No firm yet. Look in expert directories and on review sites first.',
  },
  options: {
    linkedin: 'LinkedIn',
    email: 'E-mail',
    phone: 'Phone',
    met: 'Met in person',
    found: 'Found',
    contacted: 'Contacted',
    replied: 'Replied',
    signed: 'Signed',
    simple: 'Simple partner',
    true: 'True partner',
    left: 'Signed, since gone',
  },
  verdicts: {
    do_not_send: 'Do not send it yet: it does not make all three points.',
    send: 'Ready to send: it makes all three points.',
  },
  figures: {
    hours_a_month: 'Your hours for it',
    by_linkedin: 'By LinkedIn each month',
    contacted: 'Contacted so far',
    met: 'Met so far',
    signed: 'Signed so far',
  },
  remarks: {
    long_message: 'The message is long. Would you read it on a phone?',
    no_not_competitor: 'Say that you are not a competitor.',
    no_value: 'Say what they and their clients gain.',
    no_only_talk: 'Say that all you ask for is a conversation.',
  },
};
