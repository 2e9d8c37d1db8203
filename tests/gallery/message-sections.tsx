import { CalendarX } from 'lucide-react';
import { AdviceLines } from '../../src/renderer/booking/AdviceLines.tsx';
import { Suggestions } from '../../src/renderer/booking/Suggestions.tsx';
import { ClientAlert } from '../../src/renderer/clients/ClientAlert.tsx';
import { Avatar } from '../../src/renderer/ui/Avatar.tsx';
import { Banner } from '../../src/renderer/ui/Banner.tsx';
import { Button } from '../../src/renderer/ui/Button.tsx';
import { ColorDot } from '../../src/renderer/ui/ColorDot.tsx';
import { Dialog } from '../../src/renderer/ui/Dialog.tsx';
import { EmptyState } from '../../src/renderer/ui/EmptyState.tsx';
import { NoticeRegion } from '../../src/renderer/ui/NoticeRegion.tsx';
import { showNotice } from '../../src/renderer/ui/notices.ts';
import { Problem } from '../../src/renderer/ui/Problem.tsx';
import { ProgressBar } from '../../src/renderer/ui/ProgressBar.tsx';
import { paletteNames } from '../../src/renderer/ui/palette.ts';
import { SidePanel } from '../../src/renderer/ui/SidePanel.tsx';
import type { ServiceId, StaffId } from '../../src/shared/domain/ids.ts';
import { instant } from '../../src/shared/domain/interval.ts';
import type { Slot } from '../../src/shared/domain/slot.ts';
import { Held } from './Held.tsx';
import type { Samples } from './samples.ts';

type Section = { readonly text: Samples };
const nothing = (): void => undefined;

const slots = [9, 13, 14].map(
  (hour): Slot => ({
    // No desk knows them.
    staffId: `person ${hour}` as StaffId,
    serviceId: 'service' as ServiceId,
    startTime: instant(Date.UTC(2026, 2, 2, hour)),
    endTime: instant(Date.UTC(2026, 2, 2, hour + 1)),
  }),
);

/** What is said, and what surrounds it. */
export const messageSections = {
  Banner: ({ text }: Section) => (
    <>
      {(['neutral', 'danger'] as const).map((tone) => (
        <div key={tone} className="gallery-half">
          <Banner tone={tone}>{text.sentence}</Banner>
        </div>
      ))}
    </>
  ),
  NoticeRegion: ({ text }: Section) => (
    <>
      <NoticeRegion label="Notices" closeLabel={text.cancel} />
      {(['neutral', 'success', 'danger'] as const).map((tone) => (
        <Button
          key={tone}
          size="small"
          onPress={() =>
            showNotice({ tone, text: text.sentence, action: { label: text.cancel, onAction: nothing } }, 600)
          }
        >
          {tone}
        </Button>
      ))}
    </>
  ),
  Problem: ({ text }: Section) => (
    <div className="gallery-half">
      <Problem text={text.wrong} />
      <Problem text={undefined} />
    </div>
  ),
  AdviceLines: ({ text }: Section) => (
    <div className="gallery-half">
      <AdviceLines lines={[text.sentence, text.description]} />
    </div>
  ),
  ClientAlert: ({ text }: Section) => (
    <div className="gallery-half">
      <ClientAlert alert={text.notes} />
    </div>
  ),
  Suggestions: ({ text }: Section) => (
    <>
      <Suggestions suggestions="searching" labelOf={() => ''} onChoose={nothing} />
      <Suggestions suggestions={slots} labelOf={() => `10:00 · ${text.person}`} onChoose={nothing} />
    </>
  ),
  EmptyState: ({ text }: Section) => (
    <>
      <EmptyState title={text.question}>{text.sentence}</EmptyState>
      <EmptyState
        icon={<CalendarX size={24} aria-hidden />}
        title={text.question}
        action={<Button>{text.save}</Button>}
      >
        {text.sentence}
      </EmptyState>
    </>
  ),
  ProgressBar: ({ text }: Section) => (
    <>
      {[
        { progress: 0, total: null },
        { progress: 0, total: 9000 },
        { progress: 2000, total: 9000 },
        { progress: 9000, total: 9000 },
      ].map(({ progress, total }) => (
        <div key={`${progress} ${total}`} className="gallery-half">
          <ProgressBar label={text.name} progress={progress} total={total} inWords={text.progress} />
        </div>
      ))}
    </>
  ),
  Avatar: ({ text }: Section) =>
    paletteNames.map((color) => <Avatar key={color} name={text.person} color={color} />),
  ColorDot: () => paletteNames.map((color) => <ColorDot key={color} color={color} />),
  Dialog: ({ text }: Section) => (
    <Held initial={false}>
      {(isOpen, setOpen) => (
        <>
          <Button onPress={() => setOpen(true)}>{text.question}</Button>
          <Dialog
            title={text.question}
            closeLabel={text.cancel}
            isOpen={isOpen}
            onClose={() => setOpen(false)}
            footer={
              <>
                <Button onPress={() => setOpen(false)}>{text.cancel}</Button>
                <Button variant="primary">{text.save}</Button>
              </>
            }
          >
            <p>{text.sentence}</p>
          </Dialog>
        </>
      )}
    </Held>
  ),
  SidePanel: ({ text }: Section) => (
    <div className="gallery-panel">
      <SidePanel label={text.shortService} closeLabel={text.cancel} onClose={nothing}>
        <p>{text.sentence}</p>
      </SidePanel>
    </div>
  ),
};
