/** What is asked on the screen "what if"; kept while the reader visits other screens. */
export const asked: {
  part: 'goal' | 'sweep' | 'grid' | 'stress';
  first: string;
  second: string;
  goal: 'mean' | 'chance';
  amount: number;
  of100: number;
  colour: 'mean' | 'success';
  measure: string;
  own: string;
  percent: number;
} = $state({
  part: 'goal',
  first: '',
  second: '',
  goal: 'chance',
  amount: 10_000,
  of100: 80,
  colour: 'mean',
  measure: '',
  own: '',
  percent: 20,
});
