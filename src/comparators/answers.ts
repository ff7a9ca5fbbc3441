import type { ChoiceAnswer } from "./choice.ts";
import type { CoverageOffer, CoverageSettings, CoverageWant } from "./coverage.ts";
import type { CustomAnswer } from "./custom.ts";
import type { ComparatorName } from "./kinds.ts";
import type { MutualAnswer } from "./mutual.ts";
import type { NumberAnswer } from "./number.ts";
import type { OrdinalAnswer, OrdinalSettings } from "./ordinal.ts";
import type { ProfileAnswer, ProfileSettings } from "./profile.ts";
import type { ScheduleAnswer } from "./schedule.ts";
import type { SharesAnswer, SharesSettings } from "./shares.ts";
import type { SupportOffer, SupportWant } from "./support.ts";
import type { TagsAnswer } from "./tags.ts";

/** Answers of kinds that both sides answer alike. */
interface Answers<S> {
  readonly profile: S extends ProfileSettings ? ProfileAnswer<S> : never;
  readonly tags: TagsAnswer<S>;
  readonly ordinal: S extends OrdinalSettings ? OrdinalAnswer<S> : never;
  readonly number: NumberAnswer;
  readonly choice: ChoiceAnswer<S>;
  readonly shares: S extends SharesSettings ? SharesAnswer<S> : never;
  readonly schedule: ScheduleAnswer;
  readonly mutual: MutualAnswer;
  readonly custom: CustomAnswer;
}

interface Wants<S> extends Answers<S> {
  readonly coverage: S extends CoverageSettings ? CoverageWant<S> : never;
  readonly support: SupportWant;
}

interface Offers<S> extends Answers<S> {
  readonly coverage: S extends CoverageSettings ? CoverageOffer<S> : never;
  readonly support: SupportOffer;
}

/** What the one who wants answers to a question: options by name where its spec is constant, any text where it is wide. */
export type WantOf<S> = S extends { readonly compare: ComparatorName } ? Wants<S>[S["compare"]] : never;

/** What the one who offers answers. */
export type OfferOf<S> = S extends { readonly compare: ComparatorName } ? Offers<S>[S["compare"]] : never;
