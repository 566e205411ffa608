/** Makes the API's description say what the code knows. */
@NullMarked
package io.greenlane.chassis.openapi;

import org.jspecify.annotations.NullMarked;
