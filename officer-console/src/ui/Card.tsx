import type { ReactNode } from 'react';

export function Card({ title, span, children }: { title: string; span: number; children: ReactNode }) {
  return (
    <section className="card" style={{ gridColumn: `span ${span}` }} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children || children === 0 ? children : <span className="quiet">–</span>}</dd>
    </>
  );
}
