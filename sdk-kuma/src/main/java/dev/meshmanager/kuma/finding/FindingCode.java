package dev.meshmanager.kuma.finding;

/**
 * A kind of finding. Every check has a catalogue of them, which is an enum.
 *
 * <p>The name of a code is stable: it does not change in later versions, so that it can be used to suppress findings.
 */
public interface FindingCode {
    /** Returns the stable name, for example {@code KIND_REMOVED}. */
    String name();

    /** Returns the severity of the findings with this code, unless a finding has another one. */
    Severity severity();

    /** Returns the problem that findings with this code describe, as one sentence without a full stop. */
    String summary();

    /** Returns the general remedy, as one sentence without a full stop. Empty if nothing needs to be done. */
    String fix();
}
