/** Who did what: keeps what every service tells of its users' deeds, and shows it to auditors. */
@NullMarked
package io.greenlane.compliancehistory.audit;

import org.jspecify.annotations.NullMarked;
