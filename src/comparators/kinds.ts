import { choice, type ChoiceSettings } from "./choice.ts";
import type { ComparatorKind } from "./comparator.ts";
import { coverage, type CoverageSettings } from "./coverage.ts";
import { custom, type CustomSettings } from "./custom.ts";
import { mutual, type MutualSettings } from "./mutual.ts";
import { number, type NumberSettings } from "./number.ts";
import { ordinal, type OrdinalSettings } from "./ordinal.ts";
import { profile, type ProfileSettings } from "./profile.ts";
import { schedule, type ScheduleSettings } from "./schedule.ts";
import { shares, type SharesSettings } from "./shares.ts";
import { support, type SupportSettings } from "./support.ts";
import { tags, type TagsSettings } from "./tags.ts";

interface Settings {
  readonly profile: ProfileSettings;
  readonly coverage: CoverageSettings;
  readonly tags: TagsSettings;
  readonly support: SupportSettings;
  readonly ordinal: OrdinalSettings;
  readonly number: NumberSettings;
  readonly choice: ChoiceSettings;
  readonly shares: SharesSettings;
  readonly schedule: ScheduleSettings;
  readonly mutual: MutualSettings;
  readonly custom: CustomSettings;
}

export type ComparatorName = keyof Settings;

export type SettingsOf<Name extends ComparatorName> = Settings[Name];

/** A kind of comparison with its settings, as a program states it. */
export type Spec = { readonly [Name in ComparatorName]: { readonly compare: Name } & SettingsOf<Name> }[ComparatorName];

/** Every kind of comparison by name. It has a prototype: ask `Object.hasOwn` before looking up a name from outside. */
export const comparators: { readonly [Name in ComparatorName]: ComparatorKind<Name, SettingsOf<Name>> } = {
  profile,
  coverage,
  tags,
  support,
  ordinal,
  number,
  choice,
  shares,
  schedule,
  mutual,
  custom,
};
