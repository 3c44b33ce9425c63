package iconograph.models.names.wrong;

import iconograph.models.papers.one.FirstPaper;

/// Breaks the rule that what papers share knows no paper.
public record NamesThatKnowAPaper(FirstPaper paper) {}
