/// Lets programs such as OpenRefine ask which Wikidata items a column of names means, by the W3C Reconciliation API,
/// versions 0.2 and 1.0-draft.
///
/// Start with [iconograph.linking.reconciliation.ReconciliationResource]; what is made of a query is in
/// [iconograph.linking.reconciliation.Reconciler].
///
/// @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">version 0.2</a>
/// @see <a href="https://reconciliation-api.github.io/specs/draft/">the draft of 1.0</a>
@NullMarked
package iconograph.linking.reconciliation;

import org.jspecify.annotations.NullMarked;
