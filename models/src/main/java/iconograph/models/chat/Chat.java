package iconograph.models.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Asks a large language model. Does not follow redirections, so that the key goes nowhere else.
final class Chat {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TOKENS = 400;

    private final ChatSettings settings;
    private final HttpClient client;

    Chat(ChatSettings settings) {
        this.settings = settings;
        this.client =
                HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /// @return what it says
    /// @throws IOException if it does not answer in time, in short, or at all; the message says why, and
    ///     holds neither the key nor anything of question and answer
    String ask(List<Message> messages) throws IOException {
        HttpResponse<byte[]> response = answer(request(messages));
        if (response.statusCode() != 200) {
            throw new IOException("it answers with status %d".formatted(response.statusCode()));
        }
        try {
            JsonNode content = JSON.readTree(response.body()).at("/choices/0/message/content");
            if (!content.isTextual()) {
                throw new IOException("its answer has no message");
            }
            return content.asText();
        } catch (JsonProcessingException e) {
            throw new IOException("its answer is not JSON");
        }
    }

    private HttpRequest request(List<Message> messages) throws IOException {
        Map<String, Object> question =
                Map.of("model", settings.model(), "messages", messages, "temperature", 0, "max_tokens", MOST_TOKENS);
        HttpRequest.Builder request = HttpRequest.newBuilder(settings.completions())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(question), UTF_8));
        if (!settings.key().isEmpty()) {
            request.header("Authorization", "Bearer " + settings.key());
        }
        return request.build();
    }

    private HttpResponse<byte[]> answer(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(request, head -> new LimitedBody(settings.most()));
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("it cannot be asked: %s".formatted(reason(e)), e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("it does not answer within %s".formatted(settings.patience()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("nobody waits for it any more", e);
        }
    }

    private static String reason(ExecutionException failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
