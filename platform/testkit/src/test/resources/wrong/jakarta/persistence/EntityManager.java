package jakarta.persistence;

public interface EntityManager {}
