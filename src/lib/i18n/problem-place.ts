// Where in a file something is wrong: in the words of the pages as far as they go, then as whoever mends it finds it.
import { printPath, type Problem } from '../domain/problem.ts';
import * as m from './paraglide/messages.js';

/** "skattning 1, bedömning 4, motivering (initiatives[0].assessments[0].ratings[3].rationale)" */
export function placeText(path: Problem['path']): string {
  const code = printPath(path);
  if (code === '') return m.open_problem_root();
  const words = path.flatMap((key, index) => {
    const word = typeof key === 'number' ? numbered(path[index - 1], key + 1) : fieldWord(key);
    return word === undefined ? [] : [word];
  });
  return words.length > 0 ? m.problem_place({ words: words.join(', '), path: code }) : code;
}

function numbered(list: string | number | undefined, number: number): string | undefined {
  switch (list) {
    case 'initiatives':
      return m.problem_at_initiative({ number });
    case 'assessments':
      return m.problem_at_assessment({ number });
    case 'ratings':
      return m.problem_at_rating({ number });
    case 'participants':
      return m.problem_at_participant({ number });
    case 'reflections':
      return m.problem_at_reflection({ number });
    case 'instruments':
      return m.problem_at_instrument({ number });
    case 'phases':
      return m.problem_at_phase({ number });
    case 'steps':
      return m.problem_at_step({ number });
    case 'signs':
      return m.problem_at_sign({ number });
    case 'history':
      return m.problem_at_former({ number });
    default:
      return undefined;
  }
}

function fieldWord(key: string): string | undefined {
  switch (key) {
    case 'title':
      return m.problem_at_title();
    case 'date':
      return m.problem_at_date();
    case 'level':
      return m.problem_at_level();
    case 'rationale':
      return m.problem_at_rationale();
    case 'evidence':
      return m.problem_at_evidence();
    case 'role':
      return m.problem_at_role();
    case 'count':
      return m.problem_at_count();
    case 'party':
      return m.problem_at_party();
    default:
      return undefined;
  }
}
