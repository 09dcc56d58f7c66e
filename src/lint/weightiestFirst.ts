/** Findings in the order in which a person should look at them. */
import type { Diagnostic } from './diagnostic';
import { ruleById } from './rules';
import { groupedByTopic, type Topic, topicOf } from './weight';

/** What a finding is about. */
export function topicFor(diagnostic: Diagnostic): Topic {
  return topicOf(diagnostic, ruleById(diagnostic.rule)?.family ?? 'file');
}

/** The findings of one canvas, topic by topic, the weightiest topic first; see `groupedByTopic`. */
export function weightiestFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const weighed = diagnostics.map((diagnostic) => ({
    diagnostic,
    severity: diagnostic.severity,
    topic: topicFor(diagnostic),
  }));
  return groupedByTopic(weighed).flatMap(({ findings }) => findings.map(({ diagnostic }) => diagnostic));
}
