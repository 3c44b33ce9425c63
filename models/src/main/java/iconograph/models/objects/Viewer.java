package iconograph.models.objects;

import iconograph.models.pictures.Pixels;

/// Views pictures for the models that have learned with what it sees. Safe for use by many threads.
public interface Viewer extends AutoCloseable {

    View view(Pixels picture);

    @Override
    void close();
}
