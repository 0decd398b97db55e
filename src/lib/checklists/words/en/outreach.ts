import type { ChecklistWords } from '#lib/checklists/checklist.ts';

export const outreach: ChecklistWords = {
  name: 'Outreach planner',
  purpose:
    'How many firms you write to in a month, by which way, with which message, and how far each has come: from found to true partner.',
  caution:
    'In the source about half of the contacts came by LinkedIn; the other shares are yours. Reach out before you need anybody.',
  sections: { plan: 'Each month', message: 'The message' },
  fields: {
    contacts: { label: 'Firms contacted', text: 'The model ships with 4 a month.' },
    hours: { label: 'Hours for each', text: 'A personal message, no template: about 0.7 hours.' },
    linkedin: { label: 'Of them by LinkedIn', text: 'About half in the source.' },
    message: {
      label: 'Your message',
      text: 'Short and personal: what you liked about their work, then one request.',
      example:
        'Hello [name], I liked [their piece of work], above all [what of it]. We help shops with [our service] and do no [their service], so we are no competitors. Our partners help their clients that way and earn a share of what those pay us. All I ask for is a short talk: would this week suit you, or early next?',
    },
    not_competitor: { label: 'It says that we are not competitors' },
    value: { label: 'It says what they gain: help for their clients, and income' },
    only_talk: { label: 'It asks for no more than a conversation' },
    name: { label: 'Firm' },
    role: { label: 'Whom you write to', text: 'Founder, managing director or partner manager.' },
    way: { label: 'By' },
    stage: { label: 'Stage' },
  },
  list: {
    add: 'Add a firm',
    empty: 'No firm yet. Look in expert directories and on review sites first.',
  },
  options: {
    linkedin: 'LinkedIn',
    email: 'E-mail',
    phone: 'Phone',
    met: 'Met, spoken in person',
    found: 'Found',
    contacted: 'Contacted',
    replied: 'Replied',
    signed: 'Signed',
    simple: 'Simple partner',
    true: 'True partner',
    left: 'Left',
  },
  verdicts: {
    do_not_send: 'Do not send it yet: the message lacks a point.',
    send: 'The message has its three points.',
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
