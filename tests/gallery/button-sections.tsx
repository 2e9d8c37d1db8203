import { MoreHorizontal, Plus, Scissors, Trash2, X } from 'lucide-react';
import { Button } from '../../src/renderer/ui/Button.tsx';
import { Checkbox } from '../../src/renderer/ui/Checkbox.tsx';
import { IconButton } from '../../src/renderer/ui/IconButton.tsx';
import { Menu } from '../../src/renderer/ui/Menu.tsx';
import { SegmentedChoice } from '../../src/renderer/ui/SegmentedChoice.tsx';
import { Switch } from '../../src/renderer/ui/Switch.tsx';
import { Tabs } from '../../src/renderer/ui/Tabs.tsx';
import { WithTooltip } from '../../src/renderer/ui/Tooltip.tsx';
import { Forced, Held } from './Held.tsx';
import type { Samples } from './samples.ts';

type Section = { readonly text: Samples };
const nothing = (): void => undefined;

/** What is pressed and what is switched. */
export const buttonSections = {
  Button: ({ text }: Section) => (
    <>
      {(['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
        <div key={variant} className="gallery-parts">
          <Button variant={variant}>{text.save}</Button>
          <Button variant={variant} icon={Plus}>
            {text.service}
          </Button>
          <Button variant={variant} size="small">
            {text.cancel}
          </Button>
          <Button variant={variant} isDisabled>
            {text.remove}
          </Button>
          <Button variant={variant} isPending>
            {text.remove}
          </Button>
          {(['hovered', 'pressed'] as const).map((state) => (
            <Forced key={state} state={state}>
              <Button variant={variant}>{text.remove}</Button>
            </Forced>
          ))}
        </div>
      ))}
    </>
  ),
  IconButton: ({ text }: Section) => (
    <>
      <IconButton label={text.cancel} icon={X} />
      <IconButton label={text.remove} icon={Trash2} size="small" />
      <IconButton label={text.remove} icon={Trash2} isDisabled />
      {(['hovered', 'pressed'] as const).map((state) => (
        <Forced key={state} state={state}>
          <IconButton label={text.remove} icon={Trash2} />
        </Forced>
      ))}
    </>
  ),
  Menu: ({ text }: Section) => (
    <Menu
      label={text.name}
      actions={[
        { id: 'save', label: text.save, onAction: nothing },
        { id: 'remove', label: text.remove, onAction: nothing },
      ]}
    >
      <IconButton label={text.name} icon={MoreHorizontal} />
    </Menu>
  ),
  Tooltip: ({ text }: Section) => (
    <WithTooltip text={text.description} shortcut="Ctrl+K">
      <Button>{text.description}</Button>
    </WithTooltip>
  ),
  Checkbox: ({ text }: Section) =>
    [false, true].map((initial) => (
      <Held key={String(initial)} initial={initial}>
        {(isSelected, onChange) => (
          <Checkbox label={text.option} isSelected={isSelected} onChange={onChange} />
        )}
      </Held>
    )),
  Switch: ({ text }: Section) =>
    [false, true].map((initial) => (
      <div key={String(initial)} className="gallery-parts">
        <Held initial={initial}>
          {(isSelected, onChange) => (
            <Switch label={text.option} isSelected={isSelected} onChange={onChange} />
          )}
        </Held>
        <Held initial={initial}>
          {(isSelected, onChange) => (
            <Switch label={text.option} hidesLabel isSelected={isSelected} onChange={onChange} />
          )}
        </Held>
      </div>
    )),
  SegmentedChoice: ({ text }: Section) => (
    <Held initial="1">
      {(value, onChange) => (
        <SegmentedChoice
          label={text.name}
          choices={text.tabs.map((label, index) => ({ id: String(index), label }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Held>
  ),
  Tabs: ({ text }: Section) =>
    (['horizontal', 'vertical'] as const).map((orientation) => (
      <div key={orientation} className="gallery-half">
        <Held initial="1">
          {(selected, onSelect) => (
            <Tabs
              label={`${text.name}, ${orientation}`}
              orientation={orientation}
              tabs={text.tabs.map((label, index) => ({
                id: String(index),
                label,
                icon: index === 0 ? <Scissors size={14} aria-hidden /> : undefined,
                content: <p>{text.sentence}</p>,
              }))}
              selected={selected}
              onSelect={onSelect}
            />
          )}
        </Held>
      </div>
    )),
};
