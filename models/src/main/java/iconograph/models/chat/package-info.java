/// Asking a large language model, where one is configured. Start with [iconograph.models.chat.LanguageModel].
@NullMarked
package iconograph.models.chat;

import org.jspecify.annotations.NullMarked;
