package iconograph.contracts.wrong;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class ContractWithFramework {}
