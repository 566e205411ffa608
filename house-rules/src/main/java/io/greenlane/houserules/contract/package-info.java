/** What crosses a service's border, checked against the example and schema files of {@code contracts}. */
@NullMarked
package io.greenlane.houserules.contract;

import org.jspecify.annotations.NullMarked;
