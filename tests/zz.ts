import { driversOf } from '#lib/analysis/drivers.ts';
import { decisionOf } from '#lib/analysis/decision.ts';
import { run } from './support/engine-program.ts';
const names = Array.from({length:40},(_,i)=>`x${i+1}`);
for (const seed of [1,2,3,4,5,6]) {
const text = [...names,'z'].map(n=>`${n} = normal(0, 1)`).join('\n')+'\ny = z';
const { kept } = run(text,{trials:16384,months:1,seed:`idle ${seed}`,sampler:'sobol'});
const d = driversOf(kept,'y',names).slice(0,3);
const g = decisionOf(kept,'y',names,undefined,[{id:'idle',names}]).groups;
console.log(seed, d.map(x=>x.name+' '+x.share.toFixed(5)).join(', '), g.map(x=>(x.high.mean-x.low.mean).toFixed(3)+' '+x.share.toFixed(4)).join());
}
