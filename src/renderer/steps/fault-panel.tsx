import { Button, NativeSelect } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { type PracticeFault, practiceFaults } from '../../shared/practice-faults.ts';
import { ActButton } from '../components/act-button.tsx';
import { ProblemAt } from '../components/problem-note.tsx';
import { tell } from '../state/ask.ts';
import { useWindow } from '../state/window-store.ts';
import { faultGroups, faultsWords, type FaultsWords, groupOfFault } from '../words/areas/faults.ts';
import { useLanguage } from '../words/use-words.ts';
import './fault-panel.css';

const breakOne = (fault: PracticeFault | null): void => {
  tell('fault', ({ practice }) => practice.breakOne({ fault }));
};

/** Breaks one thing at the practice tenant, or mends it. Unfolded by itself while something is broken. */
export function FaultPanel() {
  const words = faultsWords[useLanguage()];
  const broken = useWindow((state) => state.app?.practice?.fault) ?? null;
  const [isOpen, setIsOpen] = useState(broken !== null);
  return (
    <details
      className="fault-panel"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>{words.title}</summary>
      <div className="fault-panel-inside">
        <p className="small">{words.lead}</p>
        <State broken={broken} words={words} />
        <ChooseFault broken={broken} words={words} />
        <ProblemAt spot="fault" />
      </div>
    </details>
  );
}

interface FaultProps {
  readonly broken: PracticeFault | null;
  readonly words: FaultsWords;
}

function State({ broken, words }: FaultProps) {
  return (
    <div className="actions" role="status">
      {broken === null ? (
        <p className="small quiet">{words.whole}</p>
      ) : (
        <p className="attention-line">
          <IconAlertTriangle size={16} aria-hidden />
          {words.broken(words.faults[broken].name)}
        </p>
      )}
      {broken !== null && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            breakOne(null);
          }}
        >
          {words.mend}
        </Button>
      )}
    </div>
  );
}

function ChooseFault({ broken, words }: FaultProps) {
  const [chosen, choose] = useState<PracticeFault>(broken ?? practiceFaults[0]);
  const options = faultGroups.map((group) => ({
    group: words.groups[group],
    items: practiceFaults
      .filter((fault) => groupOfFault[fault] === group)
      .map((fault) => ({ value: fault, label: words.faults[fault].name })),
  }));
  return (
    <>
      <NativeSelect
        label={words.choose}
        description={words.faults[chosen].does}
        value={chosen}
        data={options}
        onChange={({ currentTarget: { value } }) => {
          choose(practiceFaults.find((fault) => fault === value) ?? chosen);
        }}
      />
      <ActButton
        spot="fault"
        variant="default"
        onAct={() => {
          breakOne(chosen);
        }}
      >
        {words.breakIt}
      </ActButton>
    </>
  );
}
