/** What keeps every house rule. */
@NullMarked
package io.greenlane.goodexample.lodgement;

import org.jspecify.annotations.NullMarked;
