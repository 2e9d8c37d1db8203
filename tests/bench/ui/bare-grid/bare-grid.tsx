// The yardstick of the screen: the same cards in the same columns, drawn by React and nothing else.
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Card } from '../full-days.ts';

type BareDay = { readonly columns: number; readonly opensMinute: number; readonly cards: readonly Card[] };

function BareCard({ card, opensMinute }: { readonly card: Card; readonly opensMinute: number }) {
  const time = `${Math.floor(card.startMinute / 60)}:${String(card.startMinute % 60).padStart(2, '0')}`;
  return (
    <div
      data-booking-id={card.id}
      style={{
        position: 'absolute',
        insetInline: 0,
        top: (card.startMinute - opensMinute) * 1.5,
        height: card.minutes * 1.5,
        background: '#dde',
        overflow: 'hidden',
      }}
    >
      <span>{time}</span> <b>{card.client}</b> <span>{card.service}</span>
    </div>
  );
}

function BareGrid({ days }: { readonly days: readonly BareDay[] }) {
  const [shown, setShown] = useState(0);
  const [added, setAdded] = useState<readonly Card[]>([]);
  const day = days[shown];
  if (!day) return null;
  const cards = [...day.cards, ...added];
  return (
    <>
      <button type="button" aria-label="Previous day" onClick={() => setShown(shown - 1)} />
      <button type="button" aria-label="Next day" onClick={() => setShown(shown + 1)} />
      <button
        type="button"
        aria-label="Add"
        onClick={() =>
          setAdded([
            ...added,
            {
              ...{
                id: `added ${added.length}`,
                column: 0,
                startMinute: 510 + 45 * added.length,
                minutes: 15,
              },
              ...{ client: 'New', service: 'Fringe' },
            },
          ])
        }
      />
      <div style={{ display: 'flex', height: 1260 }}>
        {Array.from({ length: day.columns }, (_, column) => (
          <div key={column} style={{ position: 'relative', width: 136 }}>
            {cards
              .filter((card) => card.column === column)
              .map((card) => (
                <BareCard key={card.id} card={card} opensMinute={day.opensMinute} />
              ))}
          </div>
        ))}
      </div>
    </>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const days: readonly BareDay[] = await (await fetch('/days.json')).json();
createRoot(root).render(<BareGrid days={days} />);
