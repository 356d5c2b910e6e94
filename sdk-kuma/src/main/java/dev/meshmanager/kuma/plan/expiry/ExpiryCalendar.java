package dev.meshmanager.kuma.plan.expiry;

import dev.meshmanager.core.JsonObject;
import dev.meshmanager.core.JsonValue;
import dev.meshmanager.core.Token;
import dev.meshmanager.core.json.Json;
import dev.meshmanager.core.json.JsonException;
import dev.meshmanager.core.view.Table;
import dev.meshmanager.core.view.Tabular;
import dev.meshmanager.kuma.KumaClient;
import dev.meshmanager.kuma.internal.Trees;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What expires in a mesh, sorted by date: certificates of proxies, authorities of meshes, MeshTrusts, tokens, and
 * signing keys, which have no end. Holds no secret. Immutable.
 *
 * <pre>{@code
 * ExpiryCalendar calendar = ExpiryCalendar.of(kuma).plusToken("zone east", token);
 * calendar.within(Duration.ofDays(30)).entries().forEach(System.out::println);
 * }</pre>
 */
public final class ExpiryCalendar implements Tabular {
    private static final Duration ALARM = Duration.ofDays(7);

    private final Instant now;
    private final List<Expiry> entries;
    private final List<String> unread;

    private ExpiryCalendar(Instant now, Collection<Expiry> entries, List<String> unread) {
        this.now = now;
        this.entries = entries.stream().distinct().sorted().toList();
        this.unread = List.copyOf(unread);
    }

    /** Reads what expires on a control plane; see {@link #of(KumaClient, Clock)}. */
    public static ExpiryCalendar of(KumaClient kuma) {
        return of(kuma, Clock.systemUTC());
    }

    /**
     * Reads what expires on a control plane, with five lists: overviews of proxies, MeshTrusts, secrets, global secrets
     * and meshes. A list that the control plane refuses is in {@link #unread()}. Authorities of meshes are read from
     * secrets and from the mesh, not from files of the control plane.
     *
     * @param clock the time from which the days are counted
     * @throws dev.meshmanager.core.error.TransportException if the control plane does not answer
     */
    public static ExpiryCalendar of(KumaClient kuma, Clock clock) {
        ExpiryReader reader = new ExpiryReader(kuma);
        return new ExpiryCalendar(clock.instant(), reader.read(), reader.unread());
    }

    /** Returns a calendar of these entries at this time. */
    public static ExpiryCalendar of(Collection<Expiry> entries, Instant now) {
        return new ExpiryCalendar(now, entries, List.of());
    }

    /**
     * Returns a calendar with a token in addition. The token is decoded and neither verified nor kept.
     *
     * @param name what the token is for
     * @throws IllegalArgumentException if the token is not a JSON Web Token
     */
    public ExpiryCalendar plusToken(String name, Token token) {
        JsonObject claims = claims(token);
        String owner = Trees.text(claims, "Name") + Trees.text(claims, "Zone");
        Optional<Instant> end = claims.get("exp")
                .flatMap(JsonValue::asNumber)
                .map(seconds -> Instant.ofEpochSecond(seconds.longValue()));
        List<Expiry> all = new ArrayList<>(entries);
        all.add(new Expiry(Expiry.Kind.TOKEN, name, owner, end));
        return new ExpiryCalendar(now, all, unread);
    }

    private static JsonObject claims(Token token) {
        String[] parts = token.reveal().split("\\.", -1);
        try {
            if (parts.length == 3) {
                return Json.read(
                        JsonObject.class, new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException | JsonException e) {
            // Their messages contain parts of the token.
        }
        throw new IllegalArgumentException("the token is not a JSON Web Token");
    }

    /** Returns when the calendar was made. */
    public Instant time() {
        return now;
    }

    /** Returns the entries: what expired first, then by date, then what has no end. */
    public List<Expiry> entries() {
        return entries;
    }

    /** Returns the lists that the control plane refused, with the reasons. */
    public List<String> unread() {
        return unread;
    }

    /** Returns a calendar of the entries that have expired or expire within this time. */
    public ExpiryCalendar within(Duration time) {
        Instant end = now.plus(time);
        return new ExpiryCalendar(
                now,
                entries.stream()
                        .filter(entry ->
                                entry.expires().filter(at -> !at.isAfter(end)).isPresent())
                        .toList(),
                unread);
    }

    /** Returns the calendar in the format iCalendar, RFC 5545, with an alarm seven days before each date. */
    public String toICalendar() {
        return toICalendar(ALARM);
    }

    /**
     * Returns the calendar in the format iCalendar, RFC 5545, with alarms this long before each date. The same entry
     * has the same event in each calendar, so that an import updates it.
     */
    public String toICalendar(Duration... alarms) {
        return ICalendar.of(entries, now, List.of(alarms));
    }

    /** Returns a table with one row for each entry. */
    @Override
    public Table toTable() {
        return Table.of(
                "Expiry dates",
                List.of("Expires", "Days left", "What", "Name", "Owner"),
                entries,
                entry -> List.of(
                        entry.expires().map(Instant::toString).orElse("no end"),
                        entry.daysLeft(now).map(String::valueOf).orElse(""),
                        entry.kind().toString(),
                        entry.name(),
                        entry.owner()));
    }

    /** Returns one line for each entry and for each list that could not be read. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        entries.forEach(entry -> lines.add(entry.daysLeft(now)
                        .map(days -> days + (days == 1 ? " day left: " : " days left: "))
                        .orElse("")
                + entry));
        lines.addAll(unread);
        return lines.isEmpty() ? "nothing expires" : lines.stream().collect(Collectors.joining("\n"));
    }
}
