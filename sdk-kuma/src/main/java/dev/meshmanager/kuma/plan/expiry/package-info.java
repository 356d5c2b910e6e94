/**
 * When certificates, authorities and tokens expire, in one list.
 *
 * <pre>{@code
 * ExpiryCalendar calendar = ExpiryCalendar.of(kuma);
 * System.out.println(calendar.within(Duration.ofDays(30)));
 * Files.writeString(Path.of("expiry.ics"), calendar.toICalendar());
 * }</pre>
 */
@NullMarked
package dev.meshmanager.kuma.plan.expiry;

import org.jspecify.annotations.NullMarked;
