import { Link } from 'react-router';
import { PageHead } from './PageHead.tsx';

export function NotFound() {
  return (
    <>
      <PageHead title="No such page" lead="The address leads nowhere. It may be mistyped, or the page may have moved." />
      <p><Link to="/">Go to the overview</Link> or <Link to="/decisions">look for a decision</Link>.</p>
    </>
  );
}
