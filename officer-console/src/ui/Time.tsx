import { local, utc } from './time';

export function Time({ at, precise = false }: { at: string | null | undefined; precise?: boolean }) {
  return at ? (
    <time dateTime={at} title={utc(at)}>
      {local(at, precise)}
    </time>
  ) : (
    <span className="quiet">–</span>
  );
}
