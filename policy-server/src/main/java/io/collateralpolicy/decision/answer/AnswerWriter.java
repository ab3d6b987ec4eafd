package io.collateralpolicy.decision.answer;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import io.collateralpolicy.assessment.answer.Assessment;
import io.collateralpolicy.assessment.answer.Evidence;
import java.io.IOException;
import java.util.Iterator;

/**
 * Writes an answer that was just made straight from its assessment: the same bytes as {@link Answer#document()}, without
 * the tree, which would cost more than deciding.
 */
final class AnswerWriter extends JsonSerializer<Answer> {

    @Override
    public void serialize(Answer answer, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (answer.decided() instanceof DecidedAssessment.Made made) {
            write(answer, made.assessment(), new Members(out, provider));
        } else {
            provider.defaultSerializeValue(answer.document(), out);
        }
    }

    private static void write(Answer answer, Assessment assessment, Members members) throws IOException {
        members.out.writeStartObject();
        members.add("decisionId", answer.decisionId());
        members.add("purpose", answer.purpose());
        members.add("outcome", assessment.outcome());
        members.add("decidedAt", answer.decidedAt());
        for (Iterator<PropertyWriter> each = members.of(Assessment.class); each.hasNext(); ) {
            decided(each.next(), answer, assessment, members);
        }
        if (!answer.reserved().counted().isEmpty()) {
            members.add("reservationsCounted", answer.reserved().counted());
        }
        if (answer.receipt().isPresent()) {
            members.add("receipt", answer.receipt().get());
        }
        members.out.writeEndObject();
    }

    private static void decided(PropertyWriter member, Answer answer, Assessment assessment, Members members)
            throws IOException {
        switch (member.getName()) {
            case "outcome" -> { }
            case "evidence" -> evidence(answer, assessment.evidence(), members);
            case "reservation" -> members.add("reservation", answer.reserved().hold());
            default -> members.copy(member, assessment);
        }
    }

    private static void evidence(Answer answer, Evidence evidence, Members members) throws IOException {
        members.out.writeObjectFieldStart("evidence");
        for (Iterator<PropertyWriter> each = members.of(Evidence.class); each.hasNext(); ) {
            members.copy(each.next(), evidence);
        }
        members.add("engineBuild", answer.engineBuild());
        members.out.writeEndObject();
    }

    private record Members(JsonGenerator out, SerializerProvider provider) {

        Iterator<PropertyWriter> of(Class<?> type) throws IOException {
            return provider.findValueSerializer(type).properties();
        }

        void add(String name, Object value) throws IOException {
            provider.defaultSerializeField(name, value, out);
        }

        void copy(PropertyWriter member, Object of) throws IOException {
            try {
                member.serializeAsField(of, out, provider);
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("`" + member.getName() + "` cannot be written", e);
            }
        }
    }
}
