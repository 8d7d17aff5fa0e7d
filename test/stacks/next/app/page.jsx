import { Card } from './Card.jsx';
import { interview } from '../interview.js';

// A server component: the interview may come from a database.
export default function Page() {
  return <Card interview={interview} />;
}
