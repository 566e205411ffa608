package io.greenlane.inspection.schedule;

/**
 * Numbers for every officer with every bay at every step: there are hundreds of thousands, and the solver wants a range that it can
 * count.
 */
record Places(int examiners, int stands, int steps) {

    int count() {
        return examiners * stands * steps;
    }

    int numberOf(Place place) {
        return (place.examiner() * stands + place.stand()) * steps + place.start();
    }

    int examiner(int number) {
        return number / steps / stands;
    }

    int stand(int number) {
        return number / steps % stands;
    }

    int start(int number) {
        return number % steps;
    }

    Place place(int number) {
        return new Place(examiner(number), stand(number), start(number));
    }
}
